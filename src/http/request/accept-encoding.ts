/** The encodings that pages are sent in, best first, by their names in RFC 9110. */
export type Encoding = 'br' | 'gzip'

/** The pattern of an encoding that is named with a weight above 0. */
const accepts = (encoding: string) => new RegExp(`^\\s*${encoding}\\s*(;\\s*q=(0?\\.\\d*[1-9]\\d*|1(\\.0*)?))?\\s*$`, 'i')

const ENCODINGS = [
  ['br', accepts('br')],
  ['gzip', accepts('gzip')],
] as const

/** The encodings that a reader accepts, best first, by its header `Accept-Encoding`. */
export function acceptedEncodings(header: string | readonly string[] | undefined): readonly Encoding[] {
  const named = String(header ?? '').split(',')
  return ENCODINGS.filter(([, isNamed]) => named.some((part) => isNamed.test(part))).map(([encoding]) => encoding)
}
