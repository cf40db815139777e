import { slugify } from '../../../domain/content/slugs.ts'

/** A part of a page that its side links to: the id of its heading, and the heading's text as HTML. */
export interface Part {
  readonly id: string
  readonly title: string
}

/** The most links to the parts of a page: so few that they are seen at a glance. */
const MOST_PARTS = 6

/** The fewest parts that need links: a page with fewer is seen at a glance itself. */
const FEWEST_PARTS = 3

/** The headings that are marked as parts: those of sections have an id, those in an editor's text have none. */
const PART = /<h2(?: id="([^"]+)")? data-part(?:="[^"]*")?>(.*?)<\/h2>/gs

/** The id of a heading in a text, from its words: `om-valj-ratt-stod`, with a number if the page has it already. */
function idOf(title: string, html: string, parts: readonly Part[]): string {
  const base = `om-${slugify(title.replace(/&#?\w+;/g, ' '))}`
  const isTaken = (id: string) => html.includes(`id="${id}"`) || parts.some((part) => part.id === id)
  let id = base
  for (let n = 2; isTaken(id); n += 1) id = `${base}-${n}`
  return id
}

/**
 * The parts of a page, in order, from its HTML: its sections, and on a page with fewer than three sections the headings of its text as well. None if they are
 * fewer than three. The headings are numbered in the HTML that is returned with them, so that the style sheet can pair each with its link.
 */
export function pageParts(html: string): { readonly parts: readonly Part[]; readonly html: string } {
  const isOfSections = [...html.matchAll(PART)].filter(([, id]) => id !== undefined).length >= FEWEST_PARTS
  const parts: Part[] = []
  const numbered = html.replace(PART, (heading, given: string | undefined, content: string) => {
    if (parts.length === MOST_PARTS || (isOfSections && given === undefined)) return heading
    const title = content.replace(/<[^>]*>/g, '').trim()
    const id = given ?? idOf(title, html, parts)
    parts.push({ id, title })
    return `<h2 id="${id}" data-part="${parts.length}">${content}</h2>`
  })
  return parts.length < FEWEST_PARTS ? { parts: [], html } : { parts, html: numbered }
}
