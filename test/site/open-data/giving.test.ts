import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { openGrants } from '../../../src/domain/questions/open-data.ts'
import { grantPackage } from '../../../src/site/open-data/giving.ts'
import { HOSTILE, openContent } from '../../domain/open-data/sample-open-data.ts'
import { viewOf } from '../../domain/view-of.ts'
import { GIVING_CONTRACT } from './giving-contract.ts'

const ORIGIN = 'https://www.example.se'
const content = openContent()
const office = { ...content.settings, organisationNumber: '222000-0000' }
const grantsPackage = grantPackage(openGrants(viewOf(content)), office, ORIGIN)

const ajv = new Ajv({ allErrors: true, strictTypes: false })
addFormats.default(ajv)
const isValid = ajv.compile(GIVING_CONTRACT)
const faults = (value: unknown) => (isValid(value) ? [] : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`))

describe('the package of grants', () => {
  test('follows the 360Giving Data Standard', () => expect(faults(JSON.parse(JSON.stringify(grantsPackage)))).toEqual([]))
  test.each([
    ['no grant', { ...grantsPackage, grants: [] }],
    ['a grant without its applicant', { ...grantsPackage, grants: [{ ...grantsPackage.grants[0], recipientOrganization: [] }] }],
    ['a day in words', { ...grantsPackage, grants: [{ ...grantsPackage.grants[0], awardDate: '20 maj' }] }],
    ['an amount in words', { ...grantsPackage, grants: [{ ...grantsPackage.grants[0], amountAwarded: '100 000' }] }],
  ])('does not follow the standard with %s', (_, wrong) => expect(faults(JSON.parse(JSON.stringify(wrong)))).not.toEqual([]))

  test('has the funder, recipient, amount and purpose of a grant', () => {
    expect(grantsPackage.grants[0]).toEqual({
      id: 'SE-ON-222000-0000-guid-c_var-2027_fyrbo-kommun-forstudie-sjoleden',
      title: 'Förstudie: Sjöleden',
      description: 'En led längs sjön.',
      currency: 'SEK',
      amountAwarded: 100_000,
      awardDate: '2027-05-20',
      url: `${ORIGIN}/projekt/p/`,
      plannedDates: [{ startDate: '2027-06-01', endDate: '2028-02-29' }],
      recipientOrganization: [{ id: 'SE-ON-222000-0000-org-fyrbo-kommun', name: 'Fyrbo kommun' }],
      fundingOrganization: [{ id: 'SE-ON-222000-0000', name: 'Viskadalsregionen', url: `${ORIGIN}/` }],
      beneficiaryLocation: [{ name: 'Fyrbo', countryCode: 'SE' }],
      grantProgramme: [{ code: 'guid-c', title: 'Förstudiemedel', url: `${ORIGIN}/utlysningar/c/` }],
      dateModified: '2027-06-02T10:00:00+02:00',
      dataSource: `${ORIGIN}/oppna-data/360giving.json`,
    })
  })

  test('describes a grant without a project by its title and round', () => {
    const [, grant] = grantsPackage.grants
    expect(grant).toMatchObject({ title: HOSTILE, url: `${ORIGIN}/utlysningar/c/var-2027/` })
    expect(grant?.description).toBe(`${HOSTILE}. Beviljat i utlysningen Förstudiemedel, Våren 2027.`)
    expect(grant).not.toHaveProperty('plannedDates')
  })

  test('leaves out the grants of other funders', () => expect(grantsPackage.grants).toHaveLength(2))
  test('has only letters, digits, hyphens and underscores in its ids', () => {
    for (const { id, recipientOrganization } of grantsPackage.grants)
      for (const name of [id, recipientOrganization[0]?.id]) expect(name).toMatch(/^[A-Za-z0-9_-]+$/)
  })
  test('was last changed when its latest grant was', () => expect(grantsPackage.modified).toBe('2027-06-02T10:00:00+02:00'))
})

test.each([
  ['222000-0000', 'SE-ON-222000-0000'],
  ['162220000000', 'SE-ON-222000-0000'],
  ['okänt', '360G-viskadal'],
  [null, '360G-viskadal'],
])('an office with the organisation number %j has the id %s', (organisationNumber, id) => {
  expect(grantPackage([], { ...office, organisationNumber, shortName: 'Viskadal' }, ORIGIN).publisher.identifier).toBe(id)
})
