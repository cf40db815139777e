import type { ChangeLocation } from '../cms/outbox/pending-changes.ts'
import { locationName } from '../cms/outbox/pending-changes.ts'
import { collectionOf, type PublishedContent, SITE_GLOBALS } from '../cms/published-content/content-source.ts'
import type { Doc, Id, ListName } from '../domain/content/content.ts'
import type { Delta } from '../publisher/content/delta.ts'
import { mediaIn } from '../publisher/output/media-references.ts'
import { type PublishedDocument, PublishedDocuments } from '../publisher/output/published-documents.ts'
import type { Report } from '../publisher/report.ts'

/** A document that was read: its location, its guid, and the addresses of its own files. */
interface ReadDocument {
  readonly location: ChangeLocation
  readonly guid: string
  readonly files: readonly string[]
}

/** The addresses of the files that a document is: only images and documents are files. */
const filesOf = (list: ListName, doc: Doc): readonly string[] =>
  list === 'images' || list === 'documents' ? [...mediaIn(Buffer.from(JSON.stringify(doc)))] : []

/** Keeps the list of what the site shows in step with the publications of one process. */
export class PublishedDocumentList {
  readonly #list: PublishedDocuments
  readonly #source: Pick<PublishedContent, 'savedAt'>
  readonly #documents = new Map<string, ReadDocument>()
  /** The locations that were read since the last publication. */
  readonly #touched = new Set<string>()
  #owners: Report['owners'] | null = null
  #pathsOf = new Map<string, string[]>()

  constructor(file: string, source: Pick<PublishedContent, 'savedAt'>) {
    this.#list = new PublishedDocuments(file)
    this.#source = source
  }

  /** Takes over the list of a former process. */
  async load(): Promise<void> {
    await this.#list.load()
  }

  /** Takes in a delta before it is published. */
  take({ isWhole, present, absent, broken }: Delta): void {
    if (isWhole) {
      for (const name of [...this.#list.names, ...this.#documents.keys()]) this.#touched.add(name)
      this.#documents.clear()
    }
    for (const [list, docs] of Object.entries(present) as [ListName, readonly Doc[]][]) {
      for (const doc of docs) this.#put(list, doc.id, doc.guid, filesOf(list, doc))
    }
    for (const { list, doc } of broken ?? []) this.#put(list, doc.id, doc.guid, [])
    for (const [list, ids] of Object.entries(absent) as [ListName, readonly Id[]][]) {
      for (const id of ids) if (!this.#isRead(list, id, broken)) this.#remove(list, id)
    }
  }

  /** Records a publication of what was taken in. */
  published({ owners, failed }: Pick<Report, 'owners' | 'failed'>): void {
    if (owners !== this.#owners) {
      this.#owners = owners
      this.#pathsOf = new Map()
      for (const [path, owner] of owners) {
        const guid = owner.split('#', 1)[0] ?? owner
        this.#pathsOf.set(guid, [...(this.#pathsOf.get(guid) ?? []), path])
      }
      // A page moves with the pages above it, without a save of its own.
      for (const name of this.#documents.keys()) this.#touched.add(name)
    }
    const documents = new Map<string, PublishedDocument | null>([...this.#touched].map((name) => [name, this.#asPublished(name)]))
    for (const global of SITE_GLOBALS) documents.set(locationName({ global }), { savedAt: this.#source.savedAt({ global }) ?? '', paths: [] })
    this.#touched.clear()
    this.#list.record(documents)
    if (failed.length > 0) this.#list.distrust()
  }

  #isRead(list: ListName, id: Id, broken: Delta['broken']): boolean {
    return (broken ?? []).some((each) => each.list === list && each.doc.id === id)
  }

  #put(list: ListName, id: Id, guid: string, files: readonly string[]): void {
    const location = { collection: collectionOf(list), id }
    this.#documents.set(locationName(location), { location, guid, files })
    this.#touched.add(locationName(location))
  }

  #remove(list: ListName, id: Id): void {
    const name = locationName({ collection: collectionOf(list), id })
    this.#documents.delete(name)
    this.#touched.add(name)
  }

  #asPublished(name: string): PublishedDocument | null {
    const document = this.#documents.get(name)
    if (!document) return null
    return { savedAt: this.#source.savedAt(document.location) ?? '', paths: [...(this.#pathsOf.get(document.guid) ?? []), ...document.files] }
  }
}
