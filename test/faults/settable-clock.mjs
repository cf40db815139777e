// Loaded into a server by `--import`: its clock differs from the machine's by the milliseconds in a file, also in its threads. Timers run on as ever.
import { readFileSync } from 'node:fs'

const file = process.env.CLOCK_FILE ?? ''
/** How long what the file says is believed, in milliseconds. */
const LOOKS_EVERY = 20
const MachineDate = Date
const machineNow = Date.now.bind(Date)
let lookedAt = Number.NEGATIVE_INFINITY
let difference = 0

function now() {
  if (performance.now() - lookedAt > LOOKS_EVERY) {
    lookedAt = performance.now()
    difference = Number(readFileSync(file, 'utf8')) || 0
  }
  return machineNow() + difference
}

globalThis.Date = new Proxy(MachineDate, {
  apply: () => new MachineDate(now()).toString(),
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
})
MachineDate.now = now
MachineDate.prototype.constructor = globalThis.Date
