import { describe, expect, test } from 'vitest'
import { noteWrite, patience, whileAnswering } from '../../../../src/cms/database-adapter/sqlite-client/write-patience.ts'

describe('a write waits for another program’s lock', () => {
  test('as long as a person does, when it is the first of a request', () => {
    expect(whileAnswering(patience)).toEqual({ longest: 10_000, when: 'before' })
  })

  test('longer, when the request is written in part', async () => {
    const afterWrite = async () => {
      await Promise.resolve()
      noteWrite()
      return patience()
    }
    expect(await whileAnswering(afterWrite)).toEqual({ longest: 30_000, when: 'midway' })
    expect(whileAnswering(patience).when).toBe('before')
  })

  test('longer, when nobody waits for it', () => {
    noteWrite()
    expect(patience()).toEqual({ longest: 30_000, when: 'before' })
  })
})
