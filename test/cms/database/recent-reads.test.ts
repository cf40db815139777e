import { expect, test } from 'vitest'
import { RecentReads } from '../../../src/cms/database/recent-reads.ts'

/** Reads that count, and answer with the slug and the number of the read. */
function counted() {
  let count = 0
  const reads = new RecentReads(async (slug: string) => {
    count += 1
    if (slug === 'broken') throw new Error('no database')
    return `${slug} ${count}`
  })
  return { reads, count: () => count }
}

test('a document is read once in half a second, also when several ask by turns', async () => {
  const { reads, count } = counted()
  for (let i = 0; i < 50; i += 1) {
    expect(await reads.read('a', 1000 + i)).toBe('a 1')
    expect(await reads.read('b', 1000 + i)).toBe('b 2')
  }
  expect(count()).toBe(2)
  expect(await reads.read('a', 1500)).toBe('a 3')
})

test('many who ask at once share a read', async () => {
  const { reads, count } = counted()
  await Promise.all(Array.from({ length: 20 }, () => reads.read('a', 0)))
  expect(count()).toBe(1)
})

test('a clock that was set back keeps nothing for long', async () => {
  const { reads } = counted()
  await reads.read('a', 10_000)
  expect(reads.kept('a', 9_400)).toBeUndefined()
})

test('at most a hundred documents are kept', async () => {
  const { reads } = counted()
  for (let i = 0; i <= 100; i += 1) await reads.read(`d${i}`, 0)
  expect(reads.kept('d0', 0)).toBeUndefined()
  expect(reads.kept('d1', 0)).toBeDefined()
})

test('a read that failed is tried again', async () => {
  const { reads, count } = counted()
  await expect(reads.read('broken', 0)).rejects.toThrow()
  await expect(reads.read('broken', 0)).rejects.toThrow()
  expect(count()).toBe(2)
})
