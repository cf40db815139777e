import type { OfficeSettings } from '../../domain/content/content.ts'
import { organisationDigits } from '../../domain/office/organisation-number.ts'
import { OPEN_CATALOGUE, OPEN_DATA, OPEN_FORMS, OPEN_GRANTS, type OpenForm, openSetPath } from '../../domain/paths/paths.ts'
import type { OpenSet } from '../../words/open-data/column.ts'
import { escapeMarkup } from '../feeds/markup.ts'
import { LICENCE_IN_PORTALS } from './licence.ts'

/** The description of a data set for the catalogue. */
type DescribedSet = Pick<OpenSet<never>, 'name' | 'title' | 'description' | 'keywords'>

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
} as const

const EU = 'http://publications.europa.eu/resource/authority'
/** The type of publisher in the vocabulary that is nearest to a body of several municipalities. */
const PUBLISHER_TYPE = 'http://purl.org/adms/publishertype/RegionalAuthority'
const GIVING_STANDARD = 'https://standard.threesixtygiving.org/'
const MEDIA_TYPE: Readonly<Record<OpenForm, string>> = { json: 'application/json', csv: 'text/csv' }

const text = (property: string, value: string) => `<${property}>${escapeMarkup(value)}</${property}>`
const swedish = (property: string, value: string) => `<${property} xml:lang="sv">${escapeMarkup(value)}</${property}>`
const link = (property: string, iri: string) => `<${property} rdf:resource="${escapeMarkup(iri)}"/>`
const thing = (type: string, iri: string, lines: readonly string[]) => [
  `<${type} rdf:about="${escapeMarkup(iri)}">`,
  ...lines.map((line) => `  ${line}`),
  `</${type}>`,
]

/** A file of a data set. */
interface Distribution {
  readonly iri: string
  readonly title: string
  readonly url: string
  readonly mediaType: string
  readonly standard: string | null
}

const distribution = ({ iri, title, url, mediaType, standard }: Distribution) =>
  thing('dcat:Distribution', iri, [
    swedish('dcterms:title', title),
    link('dcat:accessURL', url),
    link('dcat:downloadURL', url),
    text('dcterms:format', mediaType),
    link('dcterms:license', LICENCE_IN_PORTALS),
    ...(standard === null ? [] : [link('dcterms:conformsTo', standard)]),
  ])

/**
 * The catalogue of the open data by DCAT-AP-SE 3 (https://docs.dataportal.se/dcat/), in RDF/XML, which Sveriges dataportal harvests. Every resource has an
 * IRI, as the portal takes no blank nodes. The frequency of updates is `IRREG`, irregular: files change whenever an editor publishes. `hasGrants` says whether
 * there is a file by 360Giving.
 */
export function catalogue(office: OfficeSettings, sets: readonly DescribedSet[], hasGrants: boolean, origin: string): string {
  const named = (name: string) => `${origin}${OPEN_CATALOGUE}#${name}`
  const digits = organisationDigits(office.organisationNumber)
  // By this IRI the portal recognises a publisher whose data comes from several catalogues.
  const publisher = digits === null ? named('utgivare') : `http://dataportal.se/organisation/SE${digits}`
  const contact = office.email === null ? null : named('kontakt')

  const filesOf = ({ name, title }: DescribedSet): readonly Distribution[] => [
    ...OPEN_FORMS.map((form) => ({
      iri: named(`${name}-${form}`),
      title: `${title} som ${form.toUpperCase()}`,
      url: origin + openSetPath(name, form),
      mediaType: MEDIA_TYPE[form],
      standard: null,
    })),
    ...(name === 'beslut' && hasGrants
      ? [
          {
            iri: named('beslut-360giving'),
            title: `${title} enligt 360Giving`,
            url: origin + OPEN_GRANTS,
            mediaType: MEDIA_TYPE.json,
            standard: GIVING_STANDARD,
          },
        ]
      : []),
  ]

  const dataset = (set: DescribedSet) => [
    ...thing('dcat:Dataset', named(set.name), [
      swedish('dcterms:title', set.title),
      swedish('dcterms:description', set.description),
      link('dcterms:publisher', publisher),
      ...(contact === null ? [] : [link('dcat:contactPoint', contact)]),
      ...set.keywords.map((keyword) => swedish('dcat:keyword', keyword)),
      link('dcat:theme', `${EU}/data-theme/GOVE`),
      link('dcterms:language', `${EU}/language/SWE`),
      link('dcterms:accessRights', `${EU}/access-right/PUBLIC`),
      link('dcterms:accrualPeriodicity', `${EU}/frequency/IRREG`),
      link('dcat:landingPage', `${origin}${OPEN_DATA}#${set.name}`),
      ...filesOf(set).map(({ iri }) => link('dcat:distribution', iri)),
    ]),
    ...filesOf(set).flatMap(distribution),
  ]

  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF ${Object.entries(NAMESPACES)
      .map(([prefix, iri]) => `xmlns:${prefix}="${iri}"`)
      .join(' ')}>`,
    ...thing('dcat:Catalog', named('katalog'), [
      swedish('dcterms:title', `Öppna data från ${office.name}`),
      swedish('dcterms:description', `Projekt, utlysningar och beslut om stöd från ${office.name}.`),
      link('dcterms:publisher', publisher),
      link('dcterms:license', LICENCE_IN_PORTALS),
      link('dcterms:language', `${EU}/language/SWE`),
      link('foaf:homepage', origin + OPEN_DATA),
      link('dcat:themeTaxonomy', `${EU}/data-theme`),
      ...sets.map(({ name }) => link('dcat:dataset', named(name))),
    ]),
    ...thing('foaf:Agent', publisher, [text('foaf:name', office.name), link('dcterms:type', PUBLISHER_TYPE), link('foaf:homepage', `${origin}/`)]),
    ...(contact === null
      ? []
      : thing('vcard:Organization', contact, [text('vcard:fn', office.name), link('vcard:hasEmail', `mailto:${encodeURI(office.email ?? '')}`)])),
    ...sets.flatMap(dataset),
    '</rdf:RDF>',
    '',
  ].join('\n')
}
