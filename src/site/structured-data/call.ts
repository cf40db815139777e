import type { GovernmentService, MonetaryGrant, Organization } from 'schema-dts'
import type { FundingCall, Kronor, Round } from '../../domain/content/content.ts'
import { roundPath } from '../../domain/paths/paths.ts'
import type { CallView, RoundView } from '../../domain/questions/calls.ts'
import { swedishIso } from '../../domain/time/swedish-time.ts'
import { APPLICANT_KIND } from '../../words/labels.ts'
import { publisher, type Site } from './graph.ts'

const kronor = (value: Kronor) => ({ '@type': 'MonetaryAmount' as const, currency: 'SEK', value })

const funderOf = ({ funder }: FundingCall, site: Site): Organization =>
  funder ? { '@type': 'Organization', name: funder.name, ...(funder.url ? { url: funder.url } : {}) } : publisher(site)

/** The action to apply in a round, with its opening and closing; nothing for a withdrawn round. */
const applying = ({ round, status, link }: RoundView) =>
  status === 'withdrawn'
    ? {}
    : {
        potentialAction: {
          '@type': 'ApplyAction' as const,
          name: round.title,
          ...(round.opensAt === null ? {} : { startTime: swedishIso(round.opensAt) }),
          ...(round.closesAt === null ? {} : { endTime: swedishIso(round.closesAt) }),
          ...(link.kind === 'open' ? { target: link.url } : {}),
        },
      }

/** A call as a `GovernmentService` of schema.org. */
export function callService({ call, current }: CallView, site: Site): GovernmentService {
  return {
    '@type': 'GovernmentService',
    name: call.title,
    description: call.lead,
    url: site.origin + site.path,
    serviceType: 'Ekonomiskt stöd',
    provider: funderOf(call, site),
    ...(call.applicants.length > 0
      ? { audience: call.applicants.map((kind) => ({ '@type': 'Audience' as const, audienceType: APPLICANT_KIND[kind] })) }
      : {}),
    // The opening and closing are in the structured data of each round's own page.
    ...(current?.link.kind === 'open'
      ? { potentialAction: { '@type': 'ApplyAction' as const, name: current.round.title, target: current.link.url } }
      : {}),
  }
}

/** The grants of a round's decision. */
const grants = (call: FundingCall, { decision }: Round, site: Site): readonly MonetaryGrant[] =>
  (decision?.grants ?? []).map(({ title, applicant, amount }) => ({
    '@type': 'MonetaryGrant',
    name: title,
    amount: kronor(amount),
    funder: funderOf(call, site),
    fundedItem: { '@type': 'CreativeWork', name: title, creditText: applicant },
  }))

/** A round as `MonetaryGrant`s of schema.org: first the sum to distribute, then each grant of its decision. */
export function roundGrants(call: FundingCall, view: RoundView, site: Site): readonly MonetaryGrant[] {
  const { round } = view
  const whole: MonetaryGrant = {
    '@type': 'MonetaryGrant',
    name: `${call.title}: ${round.title}`,
    description: call.lead,
    url: site.origin + roundPath(call, round),
    funder: funderOf(call, site),
    ...(round.totalAmount === null ? {} : { amount: kronor(round.totalAmount) }),
    ...applying(view),
  }
  return [whole, ...grants(call, round, site)]
}
