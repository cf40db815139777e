/**
 * The rules of the 360Giving Data Standard for the fields that we use: https://github.com/ThreeSixtyGiving/standard, schema/360-giving-schema.json and
 * schema/360-giving-package-schema.json. The text is our own, and it is stricter in one way: the standard allows unknown fields, but here they are faults.
 */

const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const day = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$' }
const dateTime = { type: 'string', format: 'date-time' }
const dayOrDateTime = { type: 'string', oneOf: [{ format: 'date-time' }, { pattern: day.pattern }] }
const some = (items: object, least = 0) => ({ type: 'array', items, minItems: least })
const only = (required: readonly string[], properties: object) => ({ type: 'object', required, properties, additionalProperties: false })

const organization = only(['id', 'name'], { id: text, name: text, url: uri })

const grant = only(['id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate', 'recipientOrganization', 'fundingOrganization'], {
  id: text,
  title: text,
  description: text,
  currency: { enum: ['SEK'] },
  amountAwarded: { type: 'number' },
  awardDate: dayOrDateTime,
  url: uri,
  plannedDates: some(only([], { startDate: dayOrDateTime, endDate: dayOrDateTime })),
  recipientOrganization: some(organization, 1),
  fundingOrganization: some(organization, 1),
  beneficiaryLocation: some(only([], { name: text, countryCode: { enum: ['SE'] } })),
  grantProgramme: some(only([], { code: text, title: text, url: uri })),
  dateModified: dateTime,
  dataSource: uri,
})

/** The rules for a package, as a JSON Schema. */
export const GIVING_CONTRACT = only(['grants'], {
  version: { type: 'string', pattern: '^(\\d+\\.)(\\d+)$' },
  title: text,
  description: text,
  modified: dayOrDateTime,
  publisher: only(['name'], { identifier: text, name: text, website: uri }),
  accessURL: uri,
  downloadURL: uri,
  license: uri,
  grants: { ...some(grant, 1), uniqueItems: true },
})
