import type { Document, Snapshot } from '../content/content.ts'
import { digest } from '../content/digest.ts'
import { findById } from '../content/find-by-id.ts'
import { memoize } from '../content/memo.ts'

/** Several documents in one file. */
export interface Bundle {
  /** Its public address, which follows from what is in it, so that its bytes never change. */
  readonly url: string
  /** The documents in the bundle: the name of each in it, and its public address. */
  readonly parts: readonly { readonly name: string; readonly url: string }[]
  readonly bytes: number
}

/** A different name for each document, in their order: the second of one name gets a number. */
function namesOf(documents: readonly Document[]): readonly string[] {
  const taken = new Map<string, number>()
  return documents.map(({ slug, kind }) => {
    const count = (taken.get(`${slug}.${kind}`) ?? 0) + 1
    taken.set(`${slug}.${kind}`, count)
    return count === 1 ? `${slug}.${kind}` : `${slug}-${count}.${kind}`
  })
}

/** The bundle of some documents, or null for fewer than two, of which there is nothing to bundle. */
export function bundleOf(documents: readonly Document[]): Bundle | null {
  if (documents.length < 2) return null
  const names = namesOf(documents)
  const parts = documents.map(({ url }, i) => ({ name: names[i] ?? '', url }))
  const key = JSON.stringify(parts)
  return {
    url: `/media/alla-dokument-${digest(key)}${digest(key, 0x1000193)}.zip`,
    parts,
    bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

const bundlesOfCalls = memoize((calls: Snapshot['fundingCalls']) =>
  memoize((documents: Snapshot['documents']) => {
    const bundles = calls.flatMap((call) => bundleOf(call.documents.flatMap((id) => findById(documents, id) ?? [])) ?? [])
    return new Map(bundles.map((bundle) => [bundle.url, bundle]))
  }),
)

/** The bundle at a public address, or null. */
export function bundleAt({ fundingCalls, documents }: Pick<Snapshot, 'fundingCalls' | 'documents'>, url: string): Bundle | null {
  return bundlesOfCalls(fundingCalls)(documents).get(url) ?? null
}
