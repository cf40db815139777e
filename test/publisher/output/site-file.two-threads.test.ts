import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, test } from 'vitest'
import { filesIn } from '../../../src/publisher/output/site-file.ts'
import type { WriteResult, WriteTask, WriteWorkerStart } from '../../../src/publisher/output/write-worker.ts'
import { newDataFolder } from '../../processes/running-server.ts'

const folder = await newDataFolder()
const threads = [0, 1].map(
  () => new Worker(new URL('../../../src/publisher/output/write-worker.ts', import.meta.url), { workerData: { folder } satisfies WriteWorkerStart }),
)
afterAll(async () => {
  for (const thread of threads) await thread.terminate()
  await rm(folder, { recursive: true, force: true })
})

/** Has a thread write files. Returns what it says of each. */
async function write(thread: Worker | undefined, names: readonly string[]): Promise<WriteResult['results']> {
  if (!thread) throw new Error('There is no thread')
  const answer = once(thread, 'message')
  thread.postMessage({ number: 0, files: names.map((name) => [name, Buffer.from(`${name} `.repeat(100))]) } satisfies WriteTask)
  const [{ results }] = (await answer) as [WriteResult]
  return results
}

test('two threads may write into one new folder, and into one below it, at the same time', async () => {
  const names: string[] = []
  for (let i = 0; i < 400; i += 1) {
    const [one, other] = [[`a/${i}/index.html`], [`a/${i}/rss.xml`, `a/${i}/under/index.html`]]
    const results = await Promise.all([write(threads[0], one), write(threads[1], i % 2 === 0 ? other : other.toReversed())])
    expect(results.flat()).toEqual([true, true, true])
    names.push(...one, ...other)
  }
  const expected = names.flatMap((name) => ['', '.br', '.gz'].map((ending) => name + ending))
  expect((await filesIn(folder)).toSorted()).toEqual(expected.toSorted())
})
