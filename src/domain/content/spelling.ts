const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
const digits = (text: string) => text.replace(/\D+/g, ' ').trim()

/** The shortest text in which one letter can be a slip: between two short names, one letter is all the difference. */
const LONG_ENOUGH = 8

/** Whether one letter put in, left out or replaced makes one text the other. */
function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  return short.slice(start + (short.length === long.length ? 1 : 0)) === long.slice(start + 1)
}

/**
 * Whether two texts say the same, but for how they are written: capitals, spaces, punctuation, or one letter of a longer text. Never where a number
 * differs.
 */
export function isSpellingOnly(before: string, after: string): boolean {
  const [a, b] = [plain(before), plain(after)]
  if (a === b) return true
  return digits(a) === digits(b) && Math.min(a.length, b.length) >= LONG_ENOUGH && isOneLetterOff(a, b)
}
