import type { Instant } from '../content/content.ts'

/** The path of the file, RFC 9116, 3. */
export const SECURITY_CONTACT_PATH = '/.well-known/security.txt'

const DAY = 24 * 60 * 60 * 1000
/** How long the file may be relied on, in days. RFC 9116, 2.5.5, recommends less than a year. */
const VALID_DAYS = 180

/** Where people who find a weakness write. */
interface SecurityContact {
  /** An e-mail address. */
  readonly email: string
  /** The site's origin, without a trailing slash. */
  readonly origin: string
}

/**
 * The text of `security.txt`, RFC 9116: whom to tell of a weakness, in which languages, and until when the text counts. The end changes once a day. The
 * text names its own address only with https, as it must.
 */
export function securityContactText({ email, origin }: SecurityContact, now: Instant): string {
  const expires = new Date((Math.floor(now / DAY) + VALID_DAYS) * DAY).toISOString().replace('.000Z', 'Z')
  return [
    `Contact: mailto:${encodeURIComponent(email).replace('%40', '@')}`,
    `Expires: ${expires}`,
    'Preferred-Languages: sv, en',
    ...(origin.startsWith('https:') ? [`Canonical: ${origin}${SECURITY_CONTACT_PATH}`] : []),
    '',
  ].join('\n')
}
