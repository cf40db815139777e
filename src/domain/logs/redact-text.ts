/** The longest text that a log gets, in characters. */
const LONGEST_TEXT = 2_000

/** What stands in a log instead of a value. */
export const CUT = '…'

/** An e-mail address, also with an encoded at sign, as in a query. */
const EMAIL = /[\p{L}\p{N}._%+'-]+(?:@|%40)[\p{L}\p{N}][\p{L}\p{N}.-]*/giu

/** A URL with a host. Its user and password, its path and its query may all hold secrets, as a sign-up's path does. */
const URL_WITH_HOST = /\b(?!file:)([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#]*@)?([^\s/?#"'<>)\]]*)[^\s"'<>)\]]*/giu

/** The query of a path without a host. */
const QUERY = /(\/[^\s?"']*)\?[^\s"']+/gu

/** A random or signed text: a token, a key, a password's hash. */
const OPAQUE = /[A-Za-z0-9_-]{32,}(?:\.[A-Za-z0-9_-]+)*/gu
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const isOpaque = (text: string) => !UUID.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text)

/** A Swedish personal identity number, or a telephone number. */
const PERSONAL_NUMBER = /(?<![\d.:-])(?:(?:19|20)?\d{6}[-+]?\d{4}|(?:\+46|0)[ -]?\d{1,3}[ -]?(?:\d[ -]?){5,7}\d)(?![\d.:-])/gu

/** Drizzle's message: the whole statement, and the values of its parameters on the next line. */
const FAILED_QUERY = /Failed query: ([\s\S]*)$/u
const STATEMENT = /^\s*(select|insert into|update|delete from|with|create|alter|drop|pragma|begin|commit|rollback)\b/i
const TABLE = /\b(?:from|into|update|table)\s+[`"]?(\w+)/i

/** What a log may tell of an SQL statement: its kind and its first table. */
function statementKind(statement: string): string {
  const kind = STATEMENT.exec(statement)?.[1]?.toLowerCase()
  const table = TABLE.exec(statement)?.[1]
  return [kind ?? 'statement', table].filter((part) => part !== undefined).join(' ')
}

/**
 * A text without what a log must not hold: e-mail addresses, numbers of people, tokens, and paths and queries of URLs. Of a failed database query the kind
 * and the table are left. The text is cut after 2,000 characters.
 */
export function redactText(text: string): string {
  const redacted = text
    .slice(0, 10 * LONGEST_TEXT)
    .replace(FAILED_QUERY, (_, statement: string) => `Failed query: ${statementKind(statement)}`)
    .replace(URL_WITH_HOST, (_, scheme: string, host: string) => `${scheme}${host}/${CUT}`)
    .replace(EMAIL, CUT)
    .replace(QUERY, (_, path: string) => `${path}?${CUT}`)
    .replace(OPAQUE, (found) => (isOpaque(found) ? CUT : found))
    .replace(PERSONAL_NUMBER, CUT)
  return redacted.length > LONGEST_TEXT ? `${redacted.slice(0, LONGEST_TEXT)}${CUT}` : redacted
}

/** Quotation marks, each with the mark that closes it. */
const QUOTED = [/"[\s\S]*"/gu, /(?<![\p{L}\p{N}])'[\s\S]*'/gu, /`[\s\S]*`/gu, /[“”][\s\S]*”/gu]

/** The message of an error without the values that it quotes. From the first quotation mark to the last all is cut, as a value may have such a mark itself. */
export const withoutQuoted = (message: string): string =>
  QUOTED.reduce((text, quoted) => text.replace(quoted, (found) => `${found.at(0)}${CUT}${found.at(-1)}`), message)
