import { expect, test } from 'vitest'
import { ACTS_FOR } from '../../../src/domain/publishing/lease.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import type { Delta } from '../../../src/publisher/content/delta.ts'
import { SiteWriter } from '../../../src/publisher/output/site-writer.ts'
import { moment, WritePermit } from '../../../src/publisher/output/write-permit.ts'
import { Publisher } from '../../../src/publisher/publisher.ts'
import { newsItem } from '../../domain/sample.ts'
import { NOTHING } from '../nothing-to-tell.ts'
import { contentsOf, newPlace, render } from '../site-folder.ts'

const NOW = fromSwedishClock(2027, 3, 10, 12)
const news = (...slugs: string[]): Delta => ({ ...NOTHING, isWhole: true, present: { news: slugs.map((slug) => newsItem({ slug })) } })

test('a permit lasts for a while after it was renewed, in every thread that has its memory', () => {
  const permit = new WritePermit()
  const elsewhere = new WritePermit(permit.memory)
  expect(elsewhere.isValid()).toBe(false)
  permit.renew(moment())
  expect(elsewhere.isValid()).toBe(true)
  const { wall, awake } = moment()
  permit.renew({ wall, awake: awake - ACTS_FOR })
  expect(elsewhere.isValid()).toBe(false)
  permit.renew(moment())
  permit.revoke()
  expect(elsewhere.isValid()).toBe(false)
})

test('who has no permit writes nothing', async () => {
  const place = await newPlace()
  await expect(new Publisher(place, render, new WritePermit()).publish(news('a'), NOW)).rejects.toThrow('The right to write the site has run out')
  expect(await contentsOf(place.siteDir)).toEqual({})
})

/** A permit that is good for a number of looks at it. */
class Counted extends WritePermit {
  left = Number.POSITIVE_INFINITY
  override isValid(): boolean {
    this.left -= 1
    return this.left >= 0
  }
}

test('whose permit runs out stops where it stands, removes nothing, and makes the rest when it has one again', async () => {
  const [place, whole] = [await newPlace(), await newPlace()]
  const permit = new Counted()
  const publisher = new Publisher(place, render, permit)
  await publisher.publish(news('a', 'b'), NOW)
  // One look at the start, and one for the first page.
  permit.left = 2
  await expect(publisher.publish(news('b', 'c', 'd'), NOW)).rejects.toThrow('run out')
  const names = Object.keys(await contentsOf(place.siteDir))
  expect(names).toContain('aktuellt/a/index.html')
  expect(names).not.toContain('aktuellt/d/index.html')
  permit.left = Number.POSITIVE_INFINITY
  await publisher.publish(NOTHING, NOW)
  await new Publisher(whole, render).publish(news('b', 'c', 'd'), NOW)
  expect(await contentsOf(place.siteDir)).toEqual(await contentsOf(whole.siteDir))
})

test('pages that wait to be written by another thread are not, when the permit has run out meanwhile', async () => {
  const [{ siteDir }, permit] = [await newPlace(), new WritePermit()]
  permit.renew(moment())
  const disk = new SiteWriter(siteDir, 1_000, permit)
  const first = disk.write('a/index.html', Buffer.from('a'))
  await disk.settle()
  expect(await first).toBe(true)
  permit.revoke()
  const second = disk.write('b/index.html', Buffer.from('b')).catch((error: Error) => error.message)
  await disk.close()
  expect(await second).toBe('The right to write the site has run out')
  expect(Object.keys(await contentsOf(siteDir))).toEqual(['a/index.html'])
})
