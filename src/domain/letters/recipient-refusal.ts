/** The reply of a mail server, and the command that it answers. */
interface Reply {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
  readonly message: string
}

/** A refusal of the recipient: for now, or for good. */
export type RecipientRefusal = 'for-now' | 'for-good'

/** The enhanced status code of a reply, `5.1.1` (RFC 3463). Null for a reply without one. */
function statusOf(response: string): { readonly subject: number; readonly detail: number } | null {
  const [, subject, detail] = /^\d{3}[ -][245]\.(\d{1,3})\.(\d{1,3})(?!\d)/.exec(response) ?? []
  return subject === undefined ? null : { subject: Number(subject), detail: Number(detail) }
}

/** Words of servers that refuse the sender, not the recipient, with a code that could mean either. */
const ABOUT_SENDER =
  /relay|auth|log ?in|block|blacklist|denylist|spam|policy|reputation|\bspf\b|dkim|dmarc|rejected by|not permitted|denied|tls|sender/i
/** Servers that let unknown senders wait (RFC 6647). */
const GREYLISTING = /gr[ae]y[- ]?list/i

/** Replies to `RCPT TO` that are about the session: shutting down, syntax, order, login (RFC 5321, section 4.2.3; RFC 4954, section 6). */
const OF_SESSION: ReadonlySet<number> = new Set([421, 454, 500, 501, 502, 503, 504, 530, 534, 535, 538])
/** Replies to `RCPT TO` that name the mailbox (RFC 5321, section 4.2.3) or its domain (RFC 7504). */
const OF_MAILBOX: ReadonlySet<number> = new Set([450, 451, 452, 550, 551, 552, 553, 556])

/** Subjects of enhanced status codes: addressing, mailbox, security or policy (RFC 3463, section 3). */
const ADDRESSING = 1
const MAILBOX = 2
const POLICY = 7
/** Details of addressing that are about the sender's address. */
const SENDERS: ReadonlySet<number> = new Set([7, 8])

/** Whether a reply is about the recipient. */
function concernsRecipient(reply: Reply): boolean {
  const { command, responseCode = 0, response = '' } = reply
  if (command !== 'RCPT TO' && command !== 'DATA') return false
  if (OF_SESSION.has(responseCode)) return false
  const status = statusOf(response)
  if (status !== null && status.subject !== 0) {
    if (status.subject === ADDRESSING) return !SENDERS.has(status.detail)
    if (status.subject === MAILBOX) return true
    return status.subject === POLICY && command === 'RCPT TO' && responseCode < 500 && GREYLISTING.test(response)
  }
  // After the letter's text, a reply without a status is mostly about the text.
  if (command === 'DATA') return false
  return OF_MAILBOX.has(responseCode) && (GREYLISTING.test(response) || !ABOUT_SENDER.test(response))
}

/**
 * Whether a reply refuses the recipient. Returns null for a reply about anything else. A full mailbox (552, or status X.2.2) is refused for now, although its
 * code may begin with 5: RFC 3463, section 3.3, calls it a persistent transient failure. An address that can't be written in SMTP is refused for good.
 */
export function refusalOfRecipient(reply: Reply): RecipientRefusal | null {
  const { code, command, responseCode = 0, response = '', message } = reply
  if (command === 'API' && code === 'EENVELOPE') return /recipient/i.test(message) ? 'for-good' : null
  if (!concernsRecipient(reply)) return null
  const status = statusOf(response)
  const isFull = responseCode === 552 || (status?.subject === MAILBOX && status.detail === 2)
  return responseCode >= 500 && !isFull ? 'for-good' : 'for-now'
}
