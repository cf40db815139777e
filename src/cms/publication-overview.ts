import type { Payload, Where } from 'payload'
import type { Instant } from '../domain/content.ts'
import { clockChangeInWords, failureInWords, momentInWords, PUBLICATION_WORDS, scheduledInWords } from '../words/publication.ts'
import type { Publication } from './payload-types.ts'
import { PUBLISHED_COLLECTIONS, scheduledJobs } from './publication-of.ts'
import { publicationStatus } from './publication-status.ts'
import { hasUnread } from './unread.ts'

/** How many coming changes are told. */
const TOLD = 5

/** The site's publishing at a glance, in words. */
export interface Overview {
  readonly last: { readonly id: Publication['id']; readonly what: string; readonly words: string } | null
  readonly faults: readonly string[]
  readonly isWaiting: boolean
  readonly coming: readonly string[]
}

/** What editors have scheduled, by document. */
async function scheduledTitles(payload: Payload, now: Instant): Promise<readonly { readonly at: Instant; readonly words: string }[]> {
  const jobs = (await scheduledJobs(payload)).filter(({ at, hasFailed }) => !hasFailed && at > now).slice(0, TOLD)
  return Promise.all(
    jobs.map(async ({ collection, id, at, type }) => {
      const known = PUBLISHED_COLLECTIONS.find((slug) => slug === collection)
      const where: Where = { id: { equals: id } }
      const { docs } = known
        ? await payload.find({
            collection: known,
            where,
            select: { title: true },
            draft: true,
            depth: 0,
            limit: 1,
            pagination: false,
            overrideAccess: true,
          })
        : { docs: [] }
      const [title] = docs.map((doc) => doc.title)
      return { at, words: `${title ?? id}: ${scheduledInWords({ at, type }, now).toLowerCase()}` }
    }),
  )
}

/** How the site's publishing stands now. */
export async function publicationOverview(payload: Payload, now: Instant): Promise<Overview> {
  const status = await publicationStatus(payload, now)
  const { docs } = await payload.find({ collection: 'publications', sort: '-at', limit: 1, pagination: false, depth: 0, overrideAccess: true })
  const [last] = docs
  const scheduled = await scheduledTitles(payload, now)
  const byClock = status.nextClockChanges.filter(({ at }) => at > now).map((change) => ({ at: change.at, words: clockChangeInWords(change, now) }))
  const coming = [...scheduled, ...byClock].sort((a, b) => a.at - b.at).slice(0, TOLD)
  const count = last?.addressCount === 1 ? '1 adress' : `${last?.addressCount} adresser`
  return {
    last: last
      ? {
          id: last.id,
          what: last.what,
          words: `${momentInWords(Date.parse(last.at), now)}, ${count} på ${last.milliseconds} millisekunder${last.by ? `. Sparat av ${last.by}` : ''}`,
        }
      : null,
    faults: [
      ...(status.isAbsent ? [PUBLICATION_WORDS.noPublisher] : []),
      ...(status.fault === null ? [] : [PUBLICATION_WORDS.siteFailed]),
      ...status.failed.map(failureInWords),
    ],
    isWaiting: status.lookedAt === null || (await hasUnread(payload, PUBLISHED_COLLECTIONS)),
    coming: coming.map(({ words }) => words),
  }
}
