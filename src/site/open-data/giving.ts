import type { OfficeSettings } from '../../domain/content/content.ts'
import { slugify } from '../../domain/content/slugs.ts'
import { organisationDigits } from '../../domain/office/organisation-number.ts'
import { OPEN_DATA, OPEN_GRANTS } from '../../domain/paths/paths.ts'
import type { GrantedProject, OpenGrant } from '../../domain/questions/open-data.ts'
import { addDays, addMonths, swedishIso } from '../../domain/time/swedish-time.ts'
import { grantDescription } from '../../words/open-data/grants.ts'
import { LICENCE } from './licence.ts'

/** An organisation of the 360Giving Data Standard. */
interface Organization {
  readonly id: string
  readonly name: string
  readonly url?: string
}

/** A grant of the 360Giving Data Standard, https://standard.threesixtygiving.org/. The amount is in kronor. */
interface Grant {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly currency: 'SEK'
  readonly amountAwarded: number
  readonly awardDate: string
  readonly url: string
  readonly plannedDates?: readonly { readonly startDate: string; readonly endDate: string }[]
  readonly recipientOrganization: readonly Organization[]
  readonly fundingOrganization: readonly Organization[]
  readonly beneficiaryLocation?: readonly { readonly name: string; readonly countryCode: 'SE' }[]
  readonly grantProgramme: readonly { readonly code: string; readonly title: string; readonly url: string }[]
  readonly dateModified: string
  readonly dataSource: string
}

/** A package of grants with its metadata. */
interface GrantPackage {
  readonly version: '1.1'
  readonly title: string
  readonly description: string
  readonly modified?: string
  readonly publisher: { readonly identifier: string; readonly name: string; readonly website: string }
  readonly accessURL: string
  readonly downloadURL: string
  readonly license: string
  readonly grants: readonly Grant[]
}

/**
 * The id of the office in the open data: its organisation number as the list https://org-id.guide/list/SE-ON writes it. Without a valid number, its short
 * name after `360G-`, as in 360Giving’s own prefixes.
 */
function funderId({ organisationNumber, shortName }: Pick<OfficeSettings, 'organisationNumber' | 'shortName'>): string {
  const digits = organisationDigits(organisationNumber)
  return digits === null ? `360G-${slugify(shortName) || 'torget'}` : `SE-ON-${digits.slice(0, 6)}-${digits.slice(6)}`
}

/** An id below that of the office. The standard advises against characters other than letters, digits, hyphens and underscores. */
const below = (office: string, name: string) => `${office}-${name.replace(/[^A-Za-z0-9-]+/g, '_')}`

const DAY_ONE = '-01'
const planned = ({ from, to }: GrantedProject) => [{ startDate: from + DAY_ONE, endDate: addDays(addMonths(to, 1) + DAY_ONE, -1) }]

function grantOf(grant: OpenGrant, funder: Organization, origin: string): Grant {
  const { project } = grant
  return {
    id: below(funder.id, grant.guid),
    title: grant.title,
    description: grantDescription(grant),
    currency: 'SEK',
    amountAwarded: grant.amount,
    awardDate: grant.decidedOn,
    url: origin + (project?.path ?? grant.path),
    ...(project ? { plannedDates: planned(project) } : {}),
    // Decisions hold the applicant's name but not its organisation number.
    recipientOrganization: [{ id: below(funder.id, `org-${slugify(grant.applicant) || 'utan-namn'}`), name: grant.applicant }],
    fundingOrganization: [funder],
    ...(project && project.municipalities.length > 0
      ? { beneficiaryLocation: project.municipalities.map((name) => ({ name, countryCode: 'SE' as const })) }
      : {}),
    grantProgramme: [{ code: grant.call, title: grant.callTitle, url: origin + grant.callPath }],
    dateModified: swedishIso(grant.changedAt),
    dataSource: origin + OPEN_GRANTS,
  }
}

/** The office's own grants as a package of the 360Giving Data Standard 1.1. Grants of other funders are for them to publish, and are left out. */
export function grantPackage(grants: readonly OpenGrant[], office: OfficeSettings, origin: string): GrantPackage {
  const ownGrants = grants.filter(({ funder }) => funder === null)
  const funder = { id: funderId(office), name: office.name, url: `${origin}/` }
  return {
    version: '1.1',
    title: `Beviljade stöd från ${office.name}`,
    description: `Alla stöd som ${office.name} har beviljat i sina utlysningar och berättar om på webbplatsen.`,
    ...(ownGrants.length > 0 ? { modified: swedishIso(Math.max(...ownGrants.map(({ changedAt }) => changedAt))) } : {}),
    publisher: { identifier: funder.id, name: office.name, website: `${origin}/` },
    accessURL: origin + OPEN_DATA,
    downloadURL: origin + OPEN_GRANTS,
    license: LICENCE,
    grants: ownGrants.map((grant) => grantOf(grant, funder, origin)),
  }
}
