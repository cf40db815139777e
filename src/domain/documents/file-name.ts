/** The names that Windows keeps for devices, whatever extension follows. A reader there could not save such a file. */
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i
/** Control and format characters, which hide or turn what is written, and the signs that a name can't have on some systems. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu
/** The longest name without its extension, in bytes of UTF-8. File systems take 255, and the names of an image's sizes are longer than its own. */
const LONGEST = 120

const encoder = new TextEncoder()

/** The beginning of a text that takes at most some bytes of UTF-8. No character is divided. */
function cut(text: string, bytes: number): string {
  let length = 0
  let result = ''
  for (const character of text) {
    length += encoder.encode(character).length
    if (length > bytes) break
    result += character
  }
  return result
}

/**
 * A name under which an uploaded file can be stored and saved on every system: without folders, without dots at its ends, and of a limited length. Its
 * extension stays. A name of which nothing is left becomes `fil`.
 */
export function safeFileName(typed: string): string {
  const name = (typed.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(UNFIT, '').replace(/\s+/g, ' ').trim()
  const [, start = name, extension = ''] = /^(.*)\.([a-z0-9]{1,10})$/i.exec(name) ?? []
  const base = cut(start.replace(/^[. ]+/, ''), LONGEST).replace(/[. ]+$/, '')
  const first = base.split('.', 1)[0] ?? ''
  const safe = base === '' ? 'fil' : DEVICE.test(first) ? `fil-${base}` : base
  return extension === '' ? safe : `${safe}.${extension}`
}
