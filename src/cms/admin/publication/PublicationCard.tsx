import type { Payload, TypedUser } from 'payload'
import { diskWarning } from '../../../words/publishing/disk.ts'
import { PUBLICATION_WORDS } from '../../../words/publishing/publication.ts'
import { isStaff } from '../../access/roles.ts'
import { filledFolders, fullestDisk } from '../../disk-space.ts'
import { publicationOverview } from '../../publication/publication-overview.ts'

interface Props {
  readonly payload: Payload
  readonly user?: TypedUser | null
}

/** A card on the dashboard for the staff: whether the disk is nearly full, the last publication, what waits or has failed, and what is scheduled. */
export async function PublicationCard({ payload, user }: Props) {
  if (!isStaff(user ?? null)) return null
  const { last, faults, isWaiting, coming } = await publicationOverview(payload, Date.now())
  const disk = await fullestDisk(filledFolders(payload.config))
  const warning = disk && diskWarning(disk)
  return (
    <section className="torget-card" aria-labelledby="torget-card-title">
      <h2 id="torget-card-title">{PUBLICATION_WORDS.card}</h2>
      <div role="status">
        {warning && <p className="torget-card__fault">{warning}</p>}
        {faults.map((fault) => (
          <p key={fault} className="torget-card__fault">
            {fault}
          </p>
        ))}
        {isWaiting && <p>{PUBLICATION_WORDS.waits}</p>}
        {faults.length === 0 && !isWaiting && <p>{PUBLICATION_WORDS.isWell}</p>}
      </div>
      <dl>
        <dt>{PUBLICATION_WORDS.lastPublication}</dt>
        <dd>
          {last ? (
            <>
              <a href={`/admin/collections/publications/${last.id}`}>{last.what}</a>, {last.words}.
            </>
          ) : (
            PUBLICATION_WORDS.nothingYet
          )}
        </dd>
        <dt>{PUBLICATION_WORDS.next}</dt>
        <dd>
          {coming.length === 0 ? (
            PUBLICATION_WORDS.nothingNext
          ) : (
            <ul>
              {coming.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
      <p>
        <a href="/admin/collections/publications">{PUBLICATION_WORDS.history}</a>
      </p>
    </section>
  )
}
