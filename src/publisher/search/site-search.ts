import { existsSync } from 'node:fs'
import path from 'node:path'
import type { CalendarEvent, Document, FundingCall, NewsItem, Page, Project, Snapshot } from '../../domain/content/content.ts'
import { difference } from '../../domain/content/incremental.ts'
import type { View } from '../../domain/content/view.ts'
import { callPath, eventPath, newsPath, projectPath } from '../../domain/paths/paths.ts'
import { pagePath } from '../../domain/paths/references.ts'
import { HITS_ON_PAGE, type Hit, type Search, type SearchAnswer, type Suggestion } from '../../domain/search/answer.ts'
import { type Concept, Expansion } from '../../domain/search/expansion.ts'
import { pagesWith } from '../../domain/search/file-pages.ts'
import { excerptOf, markHits } from '../../domain/search/marks.ts'
import { type Question, questionOf } from '../../domain/search/question.ts'
import { NAMING, namesOf, SEARCHED, type SearchedDoc, type SearchedList, searchable } from '../../domain/search/searchable.ts'
import { wordsOf } from '../../domain/search/words.ts'
import { worthOf } from '../../domain/search/worth.ts'
import { EMPTY } from '../content/delta.ts'
import type { DocumentTexts } from './document-texts.ts'
import { type IndexedHit, SearchIndex } from './search-index.ts'
import { withStatement } from './statement-page.ts'
import { swedishStem, swedishTerm } from './stem.ts'

/** The time for which indexing may block its thread, in milliseconds. */
const AT_A_TIME = 8
/** The number of suggestions. */
const SUGGESTED = 6
/** The least weight of a term that is marked, where a hit has terms of more weight. */
const LEAST_MARKED = 0.3

interface IndexedFile {
  readonly list: SearchedList
  readonly doc: SearchedDoc
  readonly names: string
}

/** The part of a view that a search reads. */
type SearchedView = Pick<View, 'snapshot' | 'now'>

/** The folder of the site, whose files are public, and the texts of files. */
interface SearchedPlace {
  readonly siteDir: string
  readonly texts: DocumentTexts
}

const keyOf = (list: SearchedList, { id }: SearchedDoc) => `${list}:${id}`

/** Searches what is published. Its index follows each snapshot. */
export class SiteSearch {
  readonly #place: SearchedPlace
  readonly #index = new SearchIndex()
  readonly #expansion = new Expansion(this.#index.terms, swedishStem)
  readonly #known = new Map<string, IndexedFile>()
  #snapshot: Snapshot = EMPTY
  #wanted: Snapshot = EMPTY
  #following: Promise<void> | null = null
  readonly #taking = new Set<Promise<void>>()
  readonly #searched = withStatement()
  #began = 0
  #isReady = false

  constructor(place: SearchedPlace) {
    this.#place = place
  }

  /** Whether everything that was published when it began is in the index. The texts of files may still be on their way. */
  get isReady(): boolean {
    return this.#isReady
  }

  /** Brings the index into step with what is published, and with the files that are public. Goes on in turns, so that others can work meanwhile. */
  follow(snapshot: Snapshot): Promise<void> {
    this.#wanted = this.#searched(snapshot)
    this.#following ??= this.#catchUp().finally(() => {
      this.#following = null
    })
    return this.#following
  }

  /** Resolves when everything is in the index, the texts of files included. */
  async settled(): Promise<void> {
    await this.#following
    await Promise.all(this.#taking)
  }

  async #catchUp(): Promise<void> {
    this.#began = performance.now()
    do {
      const [before, after] = [this.#snapshot, this.#wanted]
      this.#snapshot = after
      for (const list of SEARCHED) if (list !== 'documents') await this.#followList(list, before, after)
      if (NAMING.some((list) => before[list] !== after[list])) await this.#rename(after)
      await this.#followFiles(after)
      if (!this.#isReady) await this.#place.texts.keepOnly(new Set(after.documents.map(({ url }) => url)))
      this.#isReady = true
    } while (this.#snapshot !== this.#wanted)
  }

  async #followList(list: Exclude<SearchedList, 'documents'>, before: Snapshot, after: Snapshot): Promise<void> {
    const { removed, added } = difference<SearchedDoc>(before[list], after[list])
    const still = new Set(added.map(({ id }) => id))
    for (const doc of removed) if (!still.has(doc.id)) this.#remove(keyOf(list, doc))
    for (const doc of added) {
      this.#put(list, doc, namesOf(after, doc))
      await this.#turn()
    }
  }

  /** Indexes again the documents that refer to something with another name. */
  async #rename(snapshot: Snapshot): Promise<void> {
    for (const { list, doc, names } of [...this.#known.values()]) {
      const now = namesOf(snapshot, doc)
      if (now !== names) this.#put(list, doc, now, this.#index.get(keyOf(list, doc))?.text)
      await this.#turn()
    }
  }

  /** Adds the files that are public, and removes those that are not. */
  async #followFiles({ documents }: Snapshot): Promise<void> {
    const present = new Map(documents.filter((doc) => this.#isPublic(doc)).map((doc) => [keyOf('documents', doc), doc]))
    for (const [key, { list }] of this.#known) if (list === 'documents' && !present.has(key)) this.#remove(key)
    for (const [key, doc] of present) {
      const known = this.#known.get(key)?.doc as Document | undefined
      if (known === doc) continue
      const isSameFile = known?.url === doc.url
      const text = isSameFile ? this.#index.get(key)?.text : ''
      this.#put('documents', doc, '', text)
      if (!isSameFile) this.#takeText(key, doc)
      await this.#turn()
    }
  }

  /** Puts in the text of a file when it is known, unless it is another file by then. */
  #takeText(key: string, doc: Document): void {
    const source = { name: doc.url, file: path.join(this.#place.siteDir, doc.url), kind: doc.kind }
    const taking = this.#place.texts.textOf(source).then((text) => {
      const now = this.#known.get(key)?.doc as Document | undefined
      if (text !== '' && now?.url === doc.url) this.#put('documents', now, '', text)
      this.#taking.delete(taking)
    })
    this.#taking.add(taking)
  }

  #put(list: SearchedList, doc: SearchedDoc, names: string, fileText?: string): void {
    const key = keyOf(list, doc)
    this.#known.set(key, { list, doc, names })
    this.#index.put(key, searchable(list, doc, names, fileText))
  }

  #remove(key: string): void {
    this.#known.delete(key)
    this.#index.remove(key)
  }

  async #turn(): Promise<void> {
    if (performance.now() - this.#began < AT_A_TIME) return
    await new Promise(setImmediate)
    this.#began = performance.now()
  }

  /** A file is public when the publisher has put it among the site's own. */
  #isPublic({ url }: Document): boolean {
    return existsSync(path.join(this.#place.siteDir, url))
  }

  /** Answers a search of a view whose content is followed. */
  search({ typed, list, page }: Search, view: SearchedView): SearchAnswer {
    const question = questionOf(typed)
    const concepts = this.#expansion.conceptsOf(question.words, view.snapshot.synonyms)
    const all = this.#find(concepts, 'AND', view)
    const isPartial = all.length === 0 && concepts.length > 1
    const found = isPartial ? this.#find(concepts, 'OR', view) : all
    const counts = Object.fromEntries(SEARCHED.map((name) => [name, 0])) as Record<SearchedList, number>
    for (const { key } of found) counts[this.#listOf(key)] += 1
    const chosen = list === null ? found : found.filter(({ key }) => this.#listOf(key) === list)
    const pageCount = Math.max(1, Math.ceil(chosen.length / HITS_ON_PAGE))
    const shown = Math.min(Math.max(1, page), pageCount)
    const terms = markedTerms(concepts)
    return {
      question: question.text,
      isCut: question.isCut,
      list,
      page: shown,
      pageCount,
      total: chosen.length,
      counts,
      hits: chosen.slice((shown - 1) * HITS_ON_PAGE, shown * HITS_ON_PAGE).map(({ key }) => this.#hitOf(key, terms, view.snapshot)),
      instead: this.#instead(question, concepts),
      isPartial: isPartial && found.length > 0,
    }
  }

  /** The suggestions while a reader types: the pages that have the typed words in their titles. */
  suggest(typed: string, view: SearchedView): readonly Suggestion[] {
    const concepts = this.#expansion.conceptsOf(questionOf(typed).words, view.snapshot.synonyms, true)
    const terms = markedTerms(concepts)
    const suggestions: Suggestion[] = []
    for (const { key } of this.#find(concepts, 'AND', view)) {
      const known = this.#known.get(key)
      if (!known || !markHits(known.doc.title, terms, swedishTerm).some(({ isHit }) => isHit)) continue
      suggestions.push({ list: known.list, title: known.doc.title, path: pathOf(known, view.snapshot) })
      if (suggestions.length === SUGGESTED) break
    }
    return suggestions
  }

  #find(concepts: readonly Concept[], combineWith: 'AND' | 'OR', { now }: SearchedView): readonly IndexedHit[] {
    const worths = new Map<string, number>()
    const worth = (key: string): number => {
      let one = worths.get(key)
      if (one === undefined) {
        const known = this.#known.get(key)
        one = known && (known.list !== 'documents' || this.#isPublic(known.doc as Document)) ? worthOf(known.list, known.doc, now) : 0
        worths.set(key, one)
      }
      return one
    }
    return this.#index.find(concepts, combineWith, worth)
  }

  #listOf(key: string): SearchedList {
    return this.#known.get(key)?.list ?? 'news'
  }

  #hitOf(key: string, terms: ReadonlySet<string>, snapshot: Snapshot): Hit {
    const known = this.#known.get(key)
    const said = this.#index.get(key)
    if (!known || !said) throw new Error(`${key} was found and is not known`)
    const { list, doc } = known
    const has = (text: string) => wordsOf(text).some((word) => terms.has(swedishTerm(word.text)))
    const pages = list === 'documents' ? pagesWith(said.text, terms, swedishTerm) : []
    const best = [said.lead, said.text, said.names].find(has) ?? (said.lead || said.text)
    return {
      list,
      id: doc.id,
      path: pathOf(known, snapshot),
      title: markHits(doc.title, terms, swedishTerm),
      excerpt: excerptOf(best.replace(/\s+/g, ' ').trim(), terms, swedishTerm),
      publishedAt: list === 'news' ? (doc as NewsItem).publishedAt : null,
      pages,
    }
  }

  #instead({ text }: Question, concepts: readonly Concept[]): string | null {
    let better = text
    for (const { instead } of concepts) if (instead) better = better.replace(instead.word, this.#index.terms.writing(instead.term))
    return better === text ? null : better
  }
}

function pathOf({ list, doc }: IndexedFile, { pages }: Snapshot): string {
  switch (list) {
    case 'news':
      return newsPath(doc)
    case 'events':
      return eventPath(doc as CalendarEvent)
    case 'fundingCalls':
      return callPath(doc as FundingCall)
    case 'projects':
      return projectPath(doc as Project)
    case 'pages':
      return pagePath(pages, doc as Page)
    case 'documents':
      return (doc as Document).url
  }
}

/** The terms to mark in hits: of what each concept is found by, all but what only hints at it. */
function markedTerms(concepts: readonly Concept[]): ReadonlySet<string> {
  return new Set(
    concepts.flatMap(({ alternatives }) => {
      const strong = alternatives.filter(({ weight }) => weight >= LEAST_MARKED)
      return (strong.length > 0 ? strong : alternatives).flatMap(({ all }) => all.flat())
    }),
  )
}
