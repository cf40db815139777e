import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { mediaIn } from '../../../src/publisher/output/media-references.ts'

test.each([
  ['<p>Ingen bild</p>', []],
  ['<img src="/media/bro-400.webp" srcset="/media/bro-400.webp 400w, /media/bro-800.webp 800w">', ['/media/bro-400.webp', '/media/bro-800.webp']],
  ['<a href="/media/m%C3%B6te_1~2.pdf">å</a>', ['/media/m%C3%B6te_1~2.pdf']],
  ['content="https://www.example.se/media/dela-1.png"', ['/media/dela-1.png']],
  ['/media/ /media/', []],
  ['/media//media/a', ['/media/a']],
  ['/media/sist', ['/media/sist']],
  ['/media/åäö', []],
])('the pictures and documents of %j are %j', (text, expected) => {
  expect([...mediaIn(Buffer.from(text))]).toEqual(expected)
})

test('what is kept of a page is its addresses, not its text', () => {
  setFlagsFromString('--expose-gc')
  const clear = runInNewContext('gc') as () => void
  const page = (i: number) => Buffer.from(`${'å'.repeat(1_000_000)}<img src="/media/en-bild-med-langt-namn-${i}.webp">`)
  clear()
  const before = process.memoryUsage().heapUsed
  const kept = Array.from({ length: 50 }, (_, i) => mediaIn(page(i)))
  clear()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10 * 2 ** 20)
  expect(kept.map(({ size }) => size)).toEqual(Array.from({ length: 50 }, () => 1))
})
