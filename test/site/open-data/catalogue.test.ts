import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { describe, expect, test } from 'vitest'
import type { Settings } from '../../../src/domain/content/content.ts'
import { catalogue } from '../../../src/site/open-data/catalogue.ts'
import { openSets } from '../../../src/words/open-data/sets.ts'
import { snapshot } from '../../domain/sample.ts'
import { HOSTILE } from '../../open-data.ts'

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

/** What is said of a thing, by property. */
type Said = Readonly<Record<string, readonly string[]>>

/** A name with its prefix. */
function short(iri: string): string {
  const [, space = '', name = ''] = /^(.*[/#])([^/#]*)$/.exec(iri) ?? []
  return (PREFIXES[space] ?? space) + name
}

/** Everything that a catalogue says, as another program reads it. */
async function read(rdf: string): Promise<ReadonlyMap<string, Said>> {
  const parser = new RdfXmlParser({ baseIRI: 'urn:relative:', validateUri: true })
  const things = new Map<string, Record<string, string[]>>()
  parser.on('data', ({ subject, predicate, object }) => {
    const said = things.get(subject.value) ?? {}
    things.set(subject.value, said)
    const property = short(predicate.value)
    said[property] = [...(said[property] ?? []), property === 'rdf:type' ? short(object.value) : object.value]
  })
  const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject))
  parser.end(rdf)
  await ended
  return things
}

const office: Settings = { ...snapshot().settings, organisationNumber: '222000-0000', email: 'post@example.se' }
const sets = openSets(office.name)
const readOf = (settings: Settings, hasGrants = true) => read(catalogue(settings, sets, hasGrants, ORIGIN))
const things = await readOf(office)
const ofType = (type: string) => [...things].filter(([, said]) => said['rdf:type']?.includes(type))

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
  ])('of %s', (type, count, properties) => {
    const found = ofType(type)
    expect(found).toHaveLength(count)
    for (const [iri, said] of found) for (const property of properties) expect(said[property]?.every(Boolean), `${iri} ${property}`).toBe(true)
  })

  test('in names of their own: no blank nodes, and none that is relative', () => {
    for (const iri of things.keys()) expect(iri).toMatch(/^https?:\/\//)
  })

  test('with links that lead to what is described', () => {
    for (const [iri, said] of things)
      for (const property of ['dcat:dataset', 'dcat:distribution', 'dcat:contactPoint', 'dcterms:publisher'])
        for (const target of said[property] ?? []) expect(things.has(target), `${iri} ${property} ${target}`).toBe(true)
  })
})

test('all is free under CC0, in Swedish, about government, for everyone', () => {
  for (const [, said] of [...ofType('dcat:Catalog'), ...ofType('dcat:Distribution')]) expect(said['dcterms:license']).toEqual([CC0])
  for (const [, said] of ofType('dcat:Dataset')) {
    expect(said).toMatchObject({
      'dcat:theme': [`${EU}/data-theme/GOVE`],
      'dcterms:language': [`${EU}/language/SWE`],
      'dcterms:accessRights': [`${EU}/access-right/PUBLIC`],
      'dcterms:accrualPeriodicity': [`${EU}/frequency/IRREG`],
    })
  }
})

test('a set’s files are its distributions, each by its media type', () => {
  const files = ofType('dcat:Distribution').map(([, said]) => [said['dcat:downloadURL']?.[0], said['dcterms:format']?.[0]])
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

test('the file of grants is left out while there is none', async () => {
  expect([...(await readOf(office, false)).keys()]).not.toContain(`${CATALOGUE}#beslut-360giving`)
})

test.each([
  ['222000-0000', 'http://dataportal.se/organisation/SE2220000000'],
  [null, `${CATALOGUE}#utgivare`],
])('an office with the organisation number %j is %s', async (organisationNumber, iri) => {
  expect((await readOf({ ...office, organisationNumber })).get(iri)).toMatchObject({ 'rdf:type': ['foaf:Agent'], 'foaf:name': [office.name] })
})

test('an office without an address for letters has no contact', async () => {
  const read = await readOf({ ...office, email: null })
  expect([...read.values()].flatMap((said) => said['dcat:contactPoint'] ?? [])).toEqual([])
})

test('a hostile name arrives whole', async () => {
  const name = HOSTILE.replace('\r', '')
  expect((await readOf({ ...office, name })).get('http://dataportal.se/organisation/SE2220000000')?.['foaf:name']).toEqual([name])
})
