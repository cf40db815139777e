import type { Thing } from 'schema-dts'
import type { Settings } from '../../domain/content/content.ts'
import type { MenuLink } from '../../domain/questions/site.ts'

/** What a description needs to know of the site: who publishes it, where it lies, and the page's own picture. */
export interface Site {
  readonly office: Settings
  readonly origin: string
  /** The page's address on the site. */
  readonly path: string
  /** The whole address of the picture that stands for the page, or null. */
  readonly image: string | null
}

/** A page's descriptions as one block of JSON-LD. No text in it can end the element that it stands in. */
export function graphText(things: readonly Exclude<Thing, string>[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(/</g, '\\u003c')
}

/** The office by its name and address, as others refer to it. */
export const publisher = ({ office, origin }: Site) =>
  ({ '@type': 'GovernmentOrganization', '@id': `${origin}/#organisation`, name: office.name, url: `${origin}/` }) as const

/** The way to a page from the start. The last is the page itself. */
export const breadcrumbs = (crumbs: readonly MenuLink[], origin: string): Exclude<Thing, string> => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, path }, i) => ({ '@type': 'ListItem', position: i + 1, name: label, item: origin + path })),
})
