/** Line breaks of every kind, and other control characters (Unicode category Cc). */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu
const OTHER_CONTROLS = /[^\P{Cc}\n\t]+/gu

/** A text of one line: each run of line breaks and control characters becomes a space. In a calendar file a line break would begin a property of its own. */
export const cleanLine = (text: string): string => text.replace(CONTROLS, ' ')

/** A text of several lines: line breaks are `\n`, and control characters other than those and tabs are left out. */
export const cleanLines = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(OTHER_CONTROLS, '')
