import { faultInFull, isError, loggableError } from './loggable-error.ts'
import { redactText } from './redact-text.ts'

const isPlain = (value: unknown): boolean => value === null || ['number', 'boolean', 'undefined', 'bigint'].includes(typeof value)

/** What a line of text in a log may hold of a value: errors and texts without personal data, numbers, and of everything else the type. */
function loggableText(value: unknown): unknown {
  if (isPlain(value)) return value
  if (typeof value === 'string') return redactText(value)
  return isError(value) ? faultInFull(value) : `[${typeof value}]`
}

/** A word of the program's own, such as a role. */
const WORD = /^[a-z]{1,20}(?:-[a-z]{1,20})*$/

/** What a record in a log may hold of a property. Objects are left out, as nobody knows what is in them. */
function loggableProperty(value: unknown): unknown {
  if (isPlain(value)) return value
  if (typeof value === 'string') return redactText(value)
  if (Array.isArray(value) && value.every((each) => WORD.test(String(each)))) return value
  return isError(value) ? loggableError(value) : `[${typeof value}]`
}

/**
 * What may be logged of the arguments of Pino's methods: an object with properties, or an error, and a message. An error as the only argument becomes
 * `err`, and its message the record's.
 */
export function loggableRecord(values: readonly unknown[]): readonly unknown[] {
  const [first, ...rest] = values
  if (isError(first)) {
    const err = loggableError(first)
    return [{ err }, ...(rest.length > 0 ? rest.map(loggableText) : [err.message])]
  }
  if (typeof first !== 'object' || first === null) return values.map(loggableText)
  return [Object.fromEntries(Object.entries(first).map(([name, value]) => [name, loggableProperty(value)])), ...rest.map(loggableText)]
}

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

/** The methods of a console that write a line. */
type Console = Record<(typeof METHODS)[number], (...values: unknown[]) => void>

/** Makes a console write only what a log may hold. All that is printed by anybody's code passes here, libraries' included. */
export function guardConsole(console: Console): void {
  for (const method of METHODS) {
    const write = console[method].bind(console)
    console[method] = (...values) => write(...values.map(loggableText))
  }
}
