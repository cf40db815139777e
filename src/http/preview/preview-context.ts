import type { Payload } from 'payload'
import type { Change, ChangeLocation } from '../../cms/outbox/pending-changes.ts'
import type { PublishLoop } from '../../publisher/publish-loop.ts'
import type { ShareTokens } from './share-tokens.ts'

/** The services behind previews. */
export interface PreviewServices {
  readonly payload: Payload
  /** The renderer of drafts now: the publish loop while this process publishes. */
  readonly site: () => Pick<PublishLoop<ChangeLocation, Change>, 'preview'> & {
    readonly fileBehind: (url: string) => string | null | Promise<string | null>
  }
  readonly tokens: ShareTokens
  /** Where share links lead, without a trailing slash. */
  readonly origin: string
}
