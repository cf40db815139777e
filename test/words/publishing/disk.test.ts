import { expect, test } from 'vitest'
import { diskWarning } from '../../../src/words/publishing/disk.ts'

const MB = 1024 * 1024

test.each([
  ['with room', 9_000, null],
  ['that is nearly full', 412, /nästan full: 412\sMB är lediga\. Be den som sköter servern .* mindre än 200\sMB/],
  ['that is full', 12, /full: 12\sMB är lediga\. Bilder och filer tas inte emot, men texter går att spara/],
])('a disk %s', (_, free, warning) => {
  const words = diskWarning({ free: free * MB, total: 10_000 * MB })
  if (warning === null) expect(words).toBeNull()
  else expect(words?.replaceAll(' ', ' ')).toMatch(warning)
})
