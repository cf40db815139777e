// Writes a whole site of generated news, twice, and prints what it took: `node test/bench/pass.ts <count> <folder>`. A process of its own, for its memory.

import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { type Delta, EMPTY } from '../../src/publisher/delta.ts'
import { Publisher } from '../../src/publisher/publish.ts'
import { loadRender } from '../../src/publisher/render.ts'
import { rendererIn, SITE } from '../../src/start/compile.ts'
import { sampleNews, samplePresent } from './sample.ts'

/** What the two passes took, in milliseconds and bytes. */
export interface PassFigures {
  readonly pages: number
  readonly first: number
  /** The same by a new publisher over the folder as it stands: what a restart does. */
  readonly again: number
  /** The same by the one that just did it: what happens every minute. */
  readonly idle: number
  readonly peakMemory: number
  readonly peakHeap: number
}

const [, , count, folder = ''] = process.argv
const now = Date.now()
const delta = (): Delta => ({
  isWhole: true,
  present: samplePresent(sampleNews(Number(count), now)),
  absent: {},
  files: [],
  settings: { ...EMPTY.settings, name: 'Viskadalsregionen' },
  navigation: EMPTY.navigation,
  alert: null,
})

let peakHeap = 0
const watch = setInterval(() => {
  peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed)
}, 50)
const { entry, assetsDir } = rendererIn(path.resolve(SITE.output))
const place = { siteDir: path.join(folder, 'site'), assetsDir, ownedList: path.join(folder, 'published-files') }
const render = await loadRender(entry, 'http://127.0.0.1:3000')

async function pass(publisher: Publisher): Promise<{ readonly pages: number; readonly took: number }> {
  const told = delta()
  await turn()
  const began = performance.now()
  const { failed, pageCount } = await publisher.publish(told, now)
  if (failed[0]) throw new Error(`${failed[0].path}: ${failed[0].reason}`)
  return { pages: pageCount, took: performance.now() - began }
}

const { pages, took: first } = await pass(new Publisher(place, render))
const restarted = new Publisher(place, render)
const { took: again } = await pass(restarted)
const { took: idle } = await pass(restarted)
clearInterval(watch)
const peakMemory = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ pages, first, again, idle, peakMemory, peakHeap } satisfies PassFigures))
