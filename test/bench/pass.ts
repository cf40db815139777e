// Writes a whole site of generated news, twice, and prints what it took: `node test/bench/pass.ts <count> <folder>`. A process of its own, for its memory.

import path from 'node:path'
import { rendererIn, SITE } from '../../src/boot/compile.ts'
import { type Delta, EMPTY } from '../../src/publisher/content/delta.ts'
import { RenderThread } from '../../src/publisher/threads/render-thread.ts'
import type { SentReport } from '../../src/publisher/threads/render-worker.ts'
import { sampleNews, samplePresent } from './sample.ts'

/** What the two passes took, in milliseconds and bytes. */
export interface PassFigures {
  readonly pages: number
  readonly first: number
  /** Of processors' time on that first pass, in all threads. */
  readonly processor: number
  /** The same by a new publisher over the folder as it stands: what a restart does. */
  readonly again: number
  /** The same by the one that just did it: what happens every hour. */
  readonly idle: number
  /** What the process grew by at most: the publisher's threads and all that they hold. */
  readonly memory: number
}

const [, , count, folder = ''] = process.argv
const now = Date.now()
const delta: Delta = {
  isWhole: true,
  present: samplePresent(sampleNews(Number(count), now)),
  absent: {},
  files: [],
  settings: { ...EMPTY.settings, name: 'Viskadalsregionen' },
  navigation: EMPTY.navigation,
  alerts: [],
}
const { entry, assetsDir } = rendererIn(path.resolve(SITE.output))
const place = { siteDir: path.join(folder, 'site'), assetsDir, manifestFile: path.join(folder, 'published-files') }

const newThread = () =>
  new RenderThread({ place, entry, origin: 'http://127.0.0.1:3000' }, () => {
    console.error('The publisher ended before its time')
    process.exit(1)
  })

/** Has a thread make the whole site. */
async function pass(thread: RenderThread): Promise<{ readonly pages: number; readonly took: number }> {
  const began = performance.now()
  const { failed, pageCount } = await thread.ask<SentReport>({ kind: 'make', delta, now })
  await thread.ask<null>({ kind: 'remove-orphans' })
  if (failed[0]) throw new Error(`${failed[0].path}: ${failed[0].reason}`)
  return { pages: pageCount, took: performance.now() - began }
}

const atRest = process.memoryUsage.rss()
const { pages, took: first } = await pass(newThread())
const { user, system } = process.cpuUsage()
const memory = process.resourceUsage().maxRSS * 1024 - atRest
const restarted = newThread()
const { took: again } = await pass(restarted)
const { took: idle } = await pass(restarted)
console.log(JSON.stringify({ pages, first, processor: (user + system) / 1000, again, idle, memory } satisfies PassFigures))
process.exit(0)
