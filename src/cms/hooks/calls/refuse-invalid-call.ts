import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { parameterFaults, templateFaults } from '../../../domain/calls/application-link.ts'
import { roundFaults } from '../../../domain/calls/funding-call.ts'
import { PARAMETER_REFUSALS, REFUSALS, ROUND_REFUSALS, TEMPLATE_REFUSALS } from '../../../words/refusals.ts'
import { roundDates } from '../../to-content/round-dates.ts'

/** The field of a round that a fault is shown at: the one that most likely should change. */
const FAULT_FIELD = {
  'opens-without-closes': 'closesAt',
  'closes-without-opens': 'opensAt',
  'closes-before-opens': 'closesAt',
  'decision-before-closes': 'expectedDecision',
  'start-before-decision': 'earliestStart',
  'decided-before-closes': 'decision.decidedOn',
  'withdrawn-and-decided': 'withdrawn',
} as const

/** Refuses to publish a call that breaks the rules of the domain about its rounds, its application link or the parameters of the link. */
export const refuseInvalidCall: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data._status !== 'published') return data
  const errors: { path: string; message: string }[] = []
  const seen = new Set<string>()
  for (const [i, round] of (data.rounds ?? []).entries()) {
    for (const fault of roundFaults(roundDates(round)))
      errors.push({ path: `rounds.${i}.${FAULT_FIELD[fault]}`, message: `${round.title}: ${ROUND_REFUSALS[fault]}` })
    if (seen.has(round.slug)) errors.push({ path: `rounds.${i}.slug`, message: REFUSALS.duplicateRound(round.slug) })
    seen.add(round.slug)
  }
  const parameters = (data.applicationParameters ?? []) as { readonly name: string; readonly value: string }[]
  for (const { at, fault } of parameterFaults(parameters))
    errors.push({ path: `applicationParameters.${at}.name`, message: PARAMETER_REFUSALS[fault] })
  if (data.applicationTemplate) {
    const site = await req.payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
    const hosts = (site.applicationHosts ?? []).map(({ host }) => host)
    for (const fault of templateFaults(data.applicationTemplate, hosts, parameters))
      errors.push({ path: 'applicationTemplate', message: TEMPLATE_REFUSALS[fault] })
  }
  if (errors.length > 0) throw new ValidationError({ collection: 'funding-calls', errors, req }, req.t)
  return data
}
