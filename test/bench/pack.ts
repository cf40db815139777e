// `node test/bench/pack.ts <folder>`: writes compressed copies of all files in a folder, as the publisher does, in two threads.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { filesIn, writeSiteFile } from '../../src/publisher/output/site-file.ts'

const THREADS = 2

if (isMainThread) {
  const [, , folder = ''] = process.argv
  const names = await filesIn(folder)
  for (let thread = 0; thread < THREADS; thread += 1) {
    new Worker(new URL(import.meta.url), { workerData: { folder, names: names.filter((_, i) => i % THREADS === thread) } })
  }
} else {
  const { folder, names } = workerData as { readonly folder: string; readonly names: readonly string[] }
  for (const name of names) writeSiteFile(folder, name, readFileSync(path.join(folder, name)))
}
