import {
  type ArchiveGrouping,
  type NewsGrouping,
  type NewsIndex,
  NO_NEWS_INDEX,
  newsGroup,
  newsKeys,
  newsPage,
  newsPages,
  nextNewsIndex,
  type PageSize,
} from '../news/news-groups.ts'
import { type Doc, type Instant, LIST_NAMES, type ListName, type NewsItem, type Snapshot } from './content.ts'
import { type Difference, difference } from './incremental.ts'
import { EMPTY_LIST_INDEX, type ListIndex, nextListIndex } from './list-index.ts'
import type { FindBy, Lookups, View } from './view.ts'

type DocumentIndexes = Readonly<Record<ListName, Readonly<Record<FindBy, ListIndex<Doc>>>>>

const recordOf = <Value>(make: (list: ListName) => Value) =>
  Object.fromEntries(LIST_NAMES.map((list) => [list, make(list)])) as Record<ListName, Value>

const NO_INDEXES: DocumentIndexes = recordOf(() => ({ id: EMPTY_LIST_INDEX, slug: EMPTY_LIST_INDEX }))

/**
 * The lookups of one snapshot: an immutable value like the snapshot itself. The index of a snapshot that differs in a few documents is made from this one,
 * shares all that did not change, and leaves this one as it is. The publisher owns the index of what is published; a preview makes one from it and drops it.
 */
export class ContentIndex implements Lookups {
  readonly snapshot: Snapshot
  readonly #documents: DocumentIndexes
  readonly #news: NewsIndex

  constructor(snapshot: Snapshot, before: ContentIndex | null = null) {
    this.snapshot = snapshot
    const [documents, news] = before ? [before.#documents, before.#news] : [NO_INDEXES, NO_NEWS_INDEX]
    const differences = recordOf((list) => difference<Doc>(documents[list].id.list, snapshot[list]))
    const nextBy = (list: ListName, by: FindBy) => nextListIndex(documents[list][by], snapshot[list], (doc) => doc[by], differences[list])
    this.#documents = recordOf((list) => ({ id: nextBy(list, 'id'), slug: nextBy(list, 'slug') }))
    this.#news = nextNewsIndex(news, snapshot.news, differences.news as Difference<NewsItem>)
  }

  /** The index of another snapshot, made from this one. */
  next(snapshot: Snapshot): ContentIndex {
    return snapshot === this.snapshot ? this : new ContentIndex(snapshot, this)
  }

  /** The content at an instant. */
  viewAt(now: Instant): View {
    return { snapshot: this.snapshot, index: this, now }
  }

  document(list: ListName, by: FindBy, key: string): Doc | null {
    return this.#documents[list][by].byKey.get(key)
  }

  newsKeys(by: NewsGrouping) {
    return newsKeys(this.#news, by)
  }

  newsGroup(by: NewsGrouping, key: string) {
    return newsGroup(this.#news, by, key)
  }

  newsPages(by: ArchiveGrouping, key: string, size: PageSize) {
    return newsPages(this.#news, by, key, size)
  }

  newsPage(by: ArchiveGrouping, key: string, size: PageSize, page: number | null) {
    return newsPage(this.#news, by, key, size, page)
  }
}
