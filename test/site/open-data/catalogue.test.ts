import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { describe, expect, test } from 'vitest'
import type { OfficeSettings } from '../../../src/domain/content/content.ts'
import { catalogue } from '../../../src/site/open-data/catalogue.ts'
import { openSets } from '../../../src/words/open-data/sets.ts'
import { HOSTILE } from '../../domain/open-data/sample-open-data.ts'
import { snapshot } from '../../domain/sample.ts'

const ORIGIN = 'https://www.example.se'
const CATALOGUE = `${ORIGIN}/oppna-data/katalog.rdf`
const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/'
const EU = 'http://publications.europa.eu/resource/authority'
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://www.w3.org/ns/dcat#': 'dcat:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://xmlns.com/foaf/0.1/': 'foaf:',
  'http://www.w3.org/2006/vcard/ns#': 'vcard:',
}

/** The values of a resource, by property. */
type Properties = Readonly<Record<string, readonly string[]>>

/** An IRI with a prefix for its namespace. */
function short(iri: string): string {
  const [, space = '', name = ''] = /^(.*[/#])([^/#]*)$/.exec(iri) ?? []
  return (PREFIXES[space] ?? space) + name
}

/** The resources of a catalogue by IRI, as another program reads them. */
async function read(rdf: string): Promise<ReadonlyMap<string, Properties>> {
  const parser = new RdfXmlParser({ baseIRI: 'urn:relative:', validateUri: true })
  const things = new Map<string, Record<string, string[]>>()
  parser.on('data', ({ subject, predicate, object }) => {
    const properties = things.get(subject.value) ?? {}
    things.set(subject.value, properties)
    const property = short(predicate.value)
    properties[property] = [...(properties[property] ?? []), property === 'rdf:type' ? short(object.value) : object.value]
  })
  const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  parser.end(rdf)
  await ended
  return things
}

const office: OfficeSettings = { ...snapshot().settings, organisationNumber: '222000-0000', email: 'post@example.se' }
const sets = openSets(office.name)
const readOf = (settings: OfficeSettings, hasGrants = true) => read(catalogue(settings, sets, hasGrants, ORIGIN))
const things = await readOf(office)
const ofType = (type: string) => [...things].filter(([, properties]) => properties['rdf:type']?.includes(type))

describe('the catalogue has what DCAT-AP-SE requires', () => {
  test.each([
    ['dcat:Catalog', 1, ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcterms:license', 'dcat:dataset']],
    [
      'dcat:Dataset',
      3,
      ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcat:contactPoint', 'dcat:theme', 'dcat:keyword', 'dcat:distribution'],
    ],
    ['dcat:Distribution', 7, ['dcat:accessURL', 'dcat:downloadURL', 'dcterms:format', 'dcterms:license']],
    ['foaf:Agent', 1, ['foaf:name', 'dcterms:type']],
    ['vcard:Organization', 1, ['vcard:fn', 'vcard:hasEmail']],
  ])('in %s', (type, count, required) => {
    const resources = ofType(type)
    expect(resources).toHaveLength(count)
    for (const [iri, properties] of resources)
      for (const property of required) expect(properties[property]?.every(Boolean), `${iri} ${property}`).toBe(true)
  })

  test('every resource has an absolute IRI, and there are no blank nodes', () => {
    for (const iri of things.keys()) expect(iri).toMatch(/^https?:\/\//)
  })

  test('every link leads to a resource in the catalogue', () => {
    for (const [iri, properties] of things)
      for (const property of ['dcat:dataset', 'dcat:distribution', 'dcat:contactPoint', 'dcterms:publisher'])
        for (const target of properties[property] ?? []) expect(things.has(target), `${iri} ${property} ${target}`).toBe(true)
  })
})

test('all data sets are under CC0, in Swedish, about government and public', () => {
  for (const [, properties] of [...ofType('dcat:Catalog'), ...ofType('dcat:Distribution')]) expect(properties['dcterms:license']).toEqual([CC0])
  for (const [, properties] of ofType('dcat:Dataset')) {
    expect(properties).toMatchObject({
      'dcat:theme': [`${EU}/data-theme/GOVE`],
      'dcterms:language': [`${EU}/language/SWE`],
      'dcterms:accessRights': [`${EU}/access-right/PUBLIC`],
      'dcterms:accrualPeriodicity': [`${EU}/frequency/IRREG`],
    })
  }
})

test('each file of a data set is a distribution with its media type', () => {
  const files = ofType('dcat:Distribution').map(([, properties]) => [properties['dcat:downloadURL']?.[0], properties['dcterms:format']?.[0]])
  expect(files).toEqual([
    [`${ORIGIN}/oppna-data/projekt.json`, 'application/json'],
    [`${ORIGIN}/oppna-data/projekt.csv`, 'text/csv'],
    [`${ORIGIN}/oppna-data/utlysningar.json`, 'application/json'],
    [`${ORIGIN}/oppna-data/utlysningar.csv`, 'text/csv'],
    [`${ORIGIN}/oppna-data/beslut.json`, 'application/json'],
    [`${ORIGIN}/oppna-data/beslut.csv`, 'text/csv'],
    [`${ORIGIN}/oppna-data/360giving.json`, 'application/json'],
  ])
})

test('the file by 360Giving is left out while there are no grants', async () => {
  expect([...(await readOf(office, false)).keys()]).not.toContain(`${CATALOGUE}#beslut-360giving`)
})

test.each([
  ['222000-0000', 'http://dataportal.se/organisation/SE2220000000'],
  [null, `${CATALOGUE}#utgivare`],
])('an office with the organisation number %j has the IRI %s', async (organisationNumber, iri) => {
  expect((await readOf({ ...office, organisationNumber })).get(iri)).toMatchObject({ 'rdf:type': ['foaf:Agent'], 'foaf:name': [office.name] })
})

test('an office without an e-mail address has no contact', async () => {
  const resources = await readOf({ ...office, email: null })
  expect([...resources.values()].flatMap((properties) => properties['dcat:contactPoint'] ?? [])).toEqual([])
})

test('a name with markup arrives unchanged', async () => {
  const name = HOSTILE.replace('\r', '')
  expect((await readOf({ ...office, name })).get('http://dataportal.se/organisation/SE2220000000')?.['foaf:name']).toEqual([name])
})
