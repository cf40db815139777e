import type { Thing } from 'schema-dts'
import { publisher, type Site } from './graph.ts'

/** The URL template of the search page. */
const SEARCH = '/sok/?q={search_term_string}'

/** The search of the site. `query-input` comes from the rules of search engines and is not part of the vocabulary. */
const searchAction = (origin: string) => ({
  '@type': 'SearchAction' as const,
  target: { '@type': 'EntryPoint' as const, urlTemplate: origin + SEARCH },
  'query-input': 'required name=search_term_string',
})

/** The office and its site, for the start page. `logo` is an absolute URL or null. */
export function officeAndSite(site: Site, logo: string | null): readonly Exclude<Thing, string>[] {
  const { office, origin } = site
  return [
    {
      ...publisher(site),
      description: office.description,
      ...(logo ? { logo } : {}),
      ...(office.email ? { email: office.email } : {}),
      ...(office.phone ? { telephone: office.phone } : {}),
      ...(office.postalAddress ? { address: office.postalAddress.replace(/\s*\n\s*/g, ', ') } : {}),
      ...(office.organisationNumber ? { taxID: office.organisationNumber } : {}),
    },
    {
      '@type': 'WebSite',
      '@id': `${origin}/#webbplats`,
      name: office.name,
      alternateName: office.shortName,
      url: `${origin}/`,
      inLanguage: 'sv',
      publisher: { '@id': `${origin}/#organisation` },
      potentialAction: searchAction(origin),
    },
  ]
}
