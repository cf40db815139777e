import type { Settings } from '../../domain/content/content.ts'
import { slugify } from '../../domain/content/slugs.ts'
import { organisationDigits } from '../../domain/office/organisation-number.ts'
import { OPEN_DATA, OPEN_GRANTS } from '../../domain/paths/paths.ts'
import type { GrantedProject, OpenGrant } from '../../domain/questions/open-data.ts'
import { addDays, addMonths, swedishIso } from '../../domain/time/swedish-time.ts'
import { grantDescription } from '../../words/open-data/grants.ts'
import { LICENCE } from './licence.ts'

/** An organisation as the standard has it. */
interface Organization {
  readonly id: string
  readonly name: string
  readonly url?: string
}

/** A grant as the standard has it: https://standard.threesixtygiving.org/ */
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

/** Grants with what is said of all of them. */
export interface GrantPackage {
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
 * How the office is known among others: its organisation number in the list of https://org-id.guide/list/SE-ON, written as there. Without one its short
 * name, in the way of 360Giving’s own prefixes.
 */
export function funderId({ organisationNumber, shortName }: Pick<Settings, 'organisationNumber' | 'shortName'>): string {
  const digits = organisationDigits(organisationNumber)
  return digits === null ? `360G-${slugify(shortName) || 'torget'}` : `SE-ON-${digits.slice(0, 6)}-${digits.slice(6)}`
}

/** An own name below the office’s. The standard advises against other signs. */
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
    // Decisions name the applicant, not its number.
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

/** The office's own grants as a package of the 360Giving Data Standard 1.1. What others granted is theirs to tell. */
export function grantPackage(grants: readonly OpenGrant[], office: Settings, origin: string): GrantPackage {
  const own = grants.filter(({ funder }) => funder === null)
  const funder = { id: funderId(office), name: office.name, url: `${origin}/` }
  return {
    version: '1.1',
    title: `Beviljade stöd från ${office.name}`,
    description: `Alla stöd som ${office.name} har beviljat i sina utlysningar och berättar om på webbplatsen.`,
    ...(own.length > 0 ? { modified: swedishIso(Math.max(...own.map(({ changedAt }) => changedAt))) } : {}),
    publisher: { identifier: funder.id, name: office.name, website: `${origin}/` },
    accessURL: origin + OPEN_DATA,
    downloadURL: origin + OPEN_GRANTS,
    license: LICENCE,
    grants: own.map((grant) => grantOf(grant, funder, origin)),
  }
}
