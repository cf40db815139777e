import { escapeHtml } from '../domain/content/escape-markup.ts'
import type { Letter } from './letter.ts'

/**
 * The place of the recipient's personal address in a letter. Letters are stored with it, and get the address when they are sent: who reads a stored letter
 * can't open the sign-up. It is a noncharacter of Unicode (https://www.unicode.org/faq/private_use.html#noncharacters), and a letter leaves it out of every
 * text that it is made of, so nobody can write one.
 */
export const PERSONAL_LINK = '\uFDD0'

/** A text without places for a personal address. */
export const withoutPersonalLink = (words: string): string => words.replaceAll(PERSONAL_LINK, '')

/** The content of a letter with the recipient's personal address in its places. */
export const withPersonalLink = ({ text, html }: Pick<Letter, 'text' | 'html'>, url: string): Pick<Letter, 'text' | 'html'> => ({
  // Functions, as a replacement text could hold patterns such as `$&`.
  text: text.replaceAll(PERSONAL_LINK, () => url),
  html: html.replaceAll(PERSONAL_LINK, () => escapeHtml(url)),
})

/** A stored letter's text as the staff reads it. */
export const withPersonalLinkNamed = (words: string): string => words.replaceAll(PERSONAL_LINK, '[personlig länk]')
