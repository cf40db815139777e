// `node test/bench/pass.ts <count> <folder>`: publishes a whole site of generated news and prints the figures as JSON. A process of its own, to measure its memory.

import path from 'node:path'
import { rendererIn, SITE } from '../../src/boot/compile.ts'
import { type Delta, EMPTY } from '../../src/publisher/content/delta.ts'
import { RenderThread } from '../../src/publisher/threads/render-thread.ts'
import type { SentReport } from '../../src/publisher/threads/render-worker.ts'
import { sampleNews, samplePresent } from './sample.ts'

/** The figures of the publications, in milliseconds and bytes. */
export interface PassFigures {
  readonly pages: number
  readonly first: number
  /** The processor time of the first publication, in all threads. */
  readonly processor: number
  /** The time of a new publisher with the finished folder, as after a restart. */
  readonly again: number
  /** The time of the same publisher once more, as happens every hour. */
  readonly idle: number
  /** The largest growth of the process's memory. */
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

/** Publishes the whole site in a thread. */
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
