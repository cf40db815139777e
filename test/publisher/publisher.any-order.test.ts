import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Publisher } from '../../src/publisher/publisher.ts'
import type { Render } from '../../src/publisher/rendering/renderer.ts'
import { compiledPlace, compiledRender, FreshSite } from './compiled-site.ts'
import { onDyingDisk } from './dying-disk.ts'
import { brokenLinks } from './links.ts'
import { NOTHING } from './nothing-to-tell.ts'
import { edit, plenty } from './random-content.ts'
import { happening, RandomWorld } from './random-world.ts'
import { contentsOf, differences } from './site-folder.ts'

let render: Render
let fresh: FreshSite
beforeAll(async () => {
  render = await compiledRender()
  fresh = new FreshSite()
})
afterAll(() => fresh.close())

/** What there is before anything happens. */
const beginning = fc
  .tuple(fc.constantFrom(0, 0, 20, 20, 120), fc.array(edit, { maxLength: 20 }))
  .map(([count, edits]) => [...plenty(count), ...edits])

/** Mostly null. */
const seldom = <T>(what: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: what })

/** A happening, and what befalls its publication: at which change the process is killed, or which page can't be made. */
const step = fc.record({
  happening,
  killedAt: seldom(fc.oneof(fc.nat(20), fc.nat(300))),
  broken: seldom(fc.constantFrom('/', '/aktuellt/', '/aktuellt/a/', '/utlysningar/rss.xml', '/a/')),
  isRestarted: fc.boolean(),
})

test('the folder is byte for byte what a new publication makes, and every link within it leads somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(step, { minLength: 1, maxLength: 10 }), async (edits, steps) => {
      const [world, place] = [await RandomWorld.create(), await compiledPlace()]
      world.live({ kind: 'edits', edits, isWhole: true })
      let broken: string | null = null
      const make = () => new Publisher(place, (at, ...rest) => (at === broken ? Promise.reject(new Error('broken')) : render(at, ...rest)))
      let publisher: Publisher | null = null
      for (const { happening: happens, killedAt, isRestarted, broken: at } of steps) {
        const told = world.live(happens)
        const delta = publisher ? told : world.whole()
        broken = at
        publisher ??= make()
        const running = publisher
        if (killedAt !== null) {
          await onDyingDisk(killedAt, () => running.publish(delta, world.now))
          publisher = null
          if (!isRestarted) continue
          publisher = make()
          await publisher.publish(world.whole(), world.now)
        } else await running.publish(delta, world.now)
        broken = null
        await publisher.publish(NOTHING, world.now)
        const files = await contentsOf(place.siteDir)
        // However the database orders it.
        expect(differences(files, await fresh.contents(world.whole(true), world.now))).toEqual([])
        expect(brokenLinks(files)).toEqual([])
      }
    }),
    { numRuns: 20, interruptAfterTimeLimit: 170_000, markInterruptAsFailure: true },
  )
}, 180_000)
