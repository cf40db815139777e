import type { Thing } from 'schema-dts'
import { publisher, type Site } from './graph.ts'

/** Where the search page looks for its words. */
const SEARCH = '/sok/?q={search_term_string}'

/** What a search box needs, by the rules of search engines: `query-input` is theirs and in no vocabulary. */
const searchAction = (origin: string) => ({
  '@type': 'SearchAction' as const,
  target: { '@type': 'EntryPoint' as const, urlTemplate: origin + SEARCH },
  'query-input': 'required name=search_term_string',
})

/** The office and its site, for the start page. */
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
