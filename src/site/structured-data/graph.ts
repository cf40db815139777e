import type { Thing } from 'schema-dts'
import type { OfficeSettings } from '../../domain/content/content.ts'
import type { MenuLink } from '../../domain/questions/site.ts'

/** The site and page that structured data is about. */
export interface Site {
  readonly office: OfficeSettings
  /** Scheme and host, without a slash at the end. */
  readonly origin: string
  /** The path of the page. */
  readonly path: string
  /** The absolute URL of the image that represents the page, or null. */
  readonly image: string | null
}

/** The structured data of a page as JSON-LD. `<` is escaped, so that no text can end the `script` element around it. */
export function graphText(things: readonly Exclude<Thing, string>[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(/</g, '\\u003c')
}

/** The office, with the `@id` by which other things refer to it. */
export const publisher = ({ office, origin }: Site) =>
  ({ '@type': 'GovernmentOrganization', '@id': `${origin}/#organisation`, name: office.name, url: `${origin}/` }) as const

/** The breadcrumbs of a page, from the start page to the page itself. */
export const breadcrumbs = (crumbs: readonly MenuLink[], origin: string): Exclude<Thing, string> => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, path }, i) => ({ '@type': 'ListItem', position: i + 1, name: label, item: origin + path })),
})
