import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { type Doc, type Instant, LIST_NAMES, type ListName, type Snapshot } from '../../src/domain/content/content.ts'
import { nextBoundary } from '../../src/domain/schedule/boundaries.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import { snapshot } from '../domain/sample.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import { NOTHING } from './nothing-to-tell.ts'
import { BEGINNING, type Edit, edit, MEDIA_ADDRESSES, single } from './random-content.ts'

/** Something that happens to a site. `isWhole` says whether the publisher is told of it, or finds it when it reads everything. */
export type Happening = (
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'remove'; readonly list: ListName; readonly id: string }
  | { readonly kind: 'single'; readonly parts: Partial<Pick<Snapshot, 'settings' | 'navigation' | 'alerts'>> }
  | { readonly kind: 'clock'; readonly by: number }
  | { readonly kind: 'boundary'; readonly off: 0 | -1 }
) & { readonly isWhole: boolean }

const isWhole = fc.boolean()
const DAY = 86_400_000

/** Anything that editors and the clock may do. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edits' as const), edits: fc.array(edit, { minLength: 1, maxLength: 4 }), isWhole }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      list: fc.constantFrom<ListName>('news', 'events', 'fundingCalls', 'projects', 'pages', 'themes', 'municipalities', 'images', 'documents'),
      id: fc.constantFrom('1', '2', '3'),
      isWhole,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('single' as const), parts: single, isWhole }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), by: fc.constantFrom(-5_000, -DAY, 7_200_000, 2 * DAY, 400 * DAY), isWhole }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('boundary' as const), off: fc.constantFrom(0 as const, -1 as const), isWhole }) },
)

/** What a database holds and a clock shows. */
export class RandomWorld {
  readonly #lists = new Map<ListName, Map<string, Doc>>(LIST_NAMES.map((name) => [name, new Map()]))
  readonly #files: Delta['files']
  #rest = snapshot()
  now: Instant = BEGINNING

  private constructor(files: Delta['files']) {
    this.#files = files
  }

  /** An empty world with a file behind every address of a picture or document. */
  static async create(): Promise<RandomWorld> {
    const folder = await temporaryFolder()
    const files = MEDIA_ADDRESSES.map((url) => [url, path.join(folder, path.basename(url))] as const)
    for (const [url, file] of files) await writeFile(file, `the bytes of ${url}`)
    return new RandomWorld(files)
  }

  get content(): Snapshot {
    return { ...this.#rest, ...Object.fromEntries([...this.#lists].map(([name, docs]) => [name, [...docs.values()]])) } as Snapshot
  }

  /** Everything, as read from a database. In another order, nothing is different. */
  whole(isReversed = false): Delta {
    const { content } = this
    const { settings, navigation, alerts } = content
    const present = Object.fromEntries(LIST_NAMES.map((name) => [name, isReversed ? content[name].toReversed() : content[name]]))
    return structuredClone({ isWhole: true, present, absent: {}, settings, navigation, alerts, files: this.#files })
  }

  /** Lets something happen. Returns what a publisher reads of it. */
  live(step: Happening): Delta {
    const told = this.#happen(step)
    return step.isWhole ? this.whole() : structuredClone(told)
  }

  #happen(step: Happening): Delta {
    switch (step.kind) {
      case 'edits': {
        const present: Partial<Record<ListName, Doc[]>> = {}
        for (const { list, doc } of step.edits) for (const saved of this.#save(list, doc)) present[list] = [...(present[list] ?? []), saved]
        return { ...NOTHING, present: present as Delta['present'], files: this.#files }
      }
      case 'remove':
        this.#lists.get(step.list)?.delete(step.id)
        return { ...NOTHING, absent: { [step.list]: [step.id] } }
      case 'single':
        this.#rest = { ...this.#rest, ...step.parts }
        return { ...NOTHING, ...step.parts }
      case 'clock':
        this.now += step.by
        return NOTHING
      case 'boundary':
        this.now = nextBoundary(this.content, this.now) + step.off
        return NOTHING
    }
  }

  /**
   * Saves a document. Two never share a slug: whoever has the one it takes gets the one it leaves, and where it leaves none the new one is refused.
   * Nor do two ever share a guid: a document keeps its own, whatever its slug becomes.
   */
  #save(list: ListName, unnamed: Doc): readonly Doc[] {
    const docs = this.#lists.get(list) as Map<string, Doc>
    const doc = { ...unnamed, guid: `guid-${list}-${unnamed.id}` }
    const other = [...docs.values()].find(({ slug, id }) => slug === doc.slug && id !== doc.id)
    const before = docs.get(doc.id)
    if (other && !before) return []
    const saved = other && before ? [{ ...other, slug: before.slug }, doc] : [doc]
    for (const one of saved) docs.set(one.id, one)
    return saved
  }
}
