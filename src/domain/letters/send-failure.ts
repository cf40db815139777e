import { refusalOfRecipient } from './recipient-refusal.ts'

/** What a mail client reports of a letter that could not be sent, by the names of nodemailer. */
export interface SendError {
  /** What failed: `EAUTH`, `ETLS`, `EDNS`, `ETIMEDOUT`, `ESOCKET`, `ECONNECTION`, `EENVELOPE`, `EMESSAGE`, or a code of the operating system. */
  readonly code?: string
  /** The code that the operating system or TLS gave, such as `ECONNREFUSED` or `CERT_HAS_EXPIRED`. */
  readonly originalCode?: string
  /** The command that was answered, such as `RCPT TO`; `CONN` for the connection, `API` for what the client refuses itself. */
  readonly command?: string
  /** The server's reply code (RFC 5321, section 4.2). */
  readonly responseCode?: number
  /** The server's reply with its code. */
  readonly response?: string
  readonly message: string
}

/** Why letters can't be sent, where the fault is the office's: its settings, its mail server, the way there or this machine. */
export type OwnCause =
  | 'login'
  | 'encryption'
  | 'certificate'
  | 'server-name'
  | 'unreachable'
  | 'silent'
  | 'interrupted'
  | 'busy'
  | 'sender'
  | 'policy'
  | 'disk'
  | 'unknown'

/** Why a letter could not be sent. `isFinal`: the same letter to the same recipient is refused tomorrow, too. */
export type SendFailure =
  | { readonly side: 'ours'; readonly cause: OwnCause }
  | { readonly side: 'recipient'; readonly cause: 'recipient'; readonly isFinal: boolean }

const ours = (cause: OwnCause): SendFailure => ({ side: 'ours', cause })

/** Codes of Node.js for certificates that are not trusted: https://nodejs.org/api/tls.html#x509-certificate-error-codes. */
const CERTIFICATE = /CERT|_ISSUER_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|INVALID_PURPOSE/
const CERTIFICATE_IN_WORDS = /certificate|altnames/i
const NO_TLS = /^(ERR_SSL|EPROTO$)/

/** Codes of the operating system for a connection that does not come about. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL'])
const NO_SUCH_NAME = new Set(['EDNS', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA'])
const SILENT = new Set(['ETIMEDOUT', 'EABORT'])
const INTERRUPTED = new Set(['ECONNECTION', 'ESOCKET', 'ECONNRESET', 'EPIPE', 'EPROTOCOL'])
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'ENFILE', 'EIO', 'ENOTDIR', 'EEXIST'])

/** Replies about the login, whatever command they answer (RFC 4954, section 6). */
const LOGIN_REPLIES: ReadonlySet<number> = new Set([530, 534, 535, 538])

/** The cause of a connection that did not come about, or ended. Null when the error is about something else. */
function causeOfConnection({ code = '', originalCode = '', command = '', message }: SendError): OwnCause | null {
  if (CERTIFICATE.test(originalCode) || (['ETLS', 'ESOCKET'].includes(code) && CERTIFICATE_IN_WORDS.test(message))) return 'certificate'
  if (code === 'ETLS' || code === 'EREQUIRETLS' || command === 'STARTTLS' || NO_TLS.test(originalCode) || /STARTTLS/.test(message))
    return 'encryption'
  if (NO_SUCH_NAME.has(code) || NO_SUCH_NAME.has(originalCode)) return 'server-name'
  if (UNREACHABLE.has(code) || UNREACHABLE.has(originalCode)) return 'unreachable'
  if (SILENT.has(code) || SILENT.has(originalCode)) return 'silent'
  return null
}

/** The cause of a reply that refuses something else than the recipient. */
function causeOfReply(error: SendError): OwnCause | null {
  const { command = '', responseCode = 0 } = error
  if (responseCode >= 400 && responseCode < 500) return 'busy'
  if (responseCode < 500) return null
  return command === 'MAIL FROM' ? 'sender' : 'policy'
}

/**
 * What a failure to send a letter means. Only a clear refusal of the recipient is the recipient's: everything else may be mended by the office, and a letter
 * that is tried too long costs less than one that is lost. An error of an unknown kind is ours.
 */
export function sendFailureOf(error: SendError): SendFailure {
  const { code = '', command = '', responseCode = 0 } = error
  const isAboutLogin = ['EAUTH', 'ENOAUTH', 'EOAUTH2'].includes(code) || LOGIN_REPLIES.has(responseCode) || command.startsWith('AUTH')
  if (isAboutLogin) return ours(responseCode >= 400 && responseCode < 500 && responseCode !== 432 ? 'busy' : 'login')
  const connection = causeOfConnection(error)
  if (connection !== null) return ours(connection)
  const refusal = refusalOfRecipient(error)
  if (refusal !== null) return { side: 'recipient', cause: 'recipient', isFinal: refusal === 'for-good' }
  const reply = causeOfReply(error)
  if (reply !== null) return ours(reply)
  if (command === 'API' && code === 'EENVELOPE') return ours('sender')
  if (INTERRUPTED.has(code)) return ours('interrupted')
  return ours(DISK.has(code) ? 'disk' : 'unknown')
}

/** Causes that a new connection shows as well, unless only one letter meets them. */
const OF_CONNECTION: ReadonlySet<OwnCause> = new Set([
  'login',
  'encryption',
  'certificate',
  'server-name',
  'unreachable',
  'silent',
  'interrupted',
  'busy',
])

/** Whether a cause may concern every letter, so that a new connection to the server is worth a try before the next one. */
export const mayConcernAll = (cause: OwnCause): boolean => OF_CONNECTION.has(cause)
