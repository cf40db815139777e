import { describe, expect, test } from 'vitest'
import { hasRoomFor, roomOn } from '../../../src/domain/publishing/disk-space.ts'

const MB = 1024 * 1024
const GB = 1024 * MB

describe('the room on a disk', () => {
  test.each([
    ['of 10 GB with 3 GB free', 3 * GB, 10 * GB, 'ample'],
    ['of 10 GB with 511 MB free, less than a twentieth', 511 * MB, 10 * GB, 'low'],
    ['of 10 GB with 513 MB free, more than a twentieth', 513 * MB, 10 * GB, 'ample'],
    ['of 2 GB with 499 MB free, whatever its share', 499 * MB, 2 * GB, 'low'],
    ['of 2 TB with 6 GB free, whatever its share', 6 * GB, 2000 * GB, 'ample'],
    ['of 2 TB with 4 GB free', 4 * GB, 2000 * GB, 'low'],
    ['with exactly what is kept free', 200 * MB, 10 * GB, 'low'],
    ['with less than what is kept free', 200 * MB - 1, 10 * GB, 'too-low'],
    ['that is full', 0, 10 * GB, 'too-low'],
  ] as const)('%s', (_, free, total, room) => {
    expect(roomOn({ free, total })).toBe(room)
  })
})

describe('an upload of 20 MB', () => {
  test.each([
    ['fits with its sizes and their copies', 280 * MB, true],
    ['would take what is kept free', 280 * MB - 1, false],
    ['does not fit on a full disk', 0, false],
  ])('%s', (_, free, hasRoom) => {
    expect(hasRoomFor(20 * MB, { free, total: 10 * GB })).toBe(hasRoom)
  })
})
