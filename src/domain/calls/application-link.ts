import type { FundingCall, Instant, Round } from '../content/content.ts'
import { roundStatus } from './funding-call.ts'

/** Why an address template can't be used. */
export type TemplateFault = 'not-an-address' | 'not-https' | 'has-login' | 'host-not-allowed' | 'placeholder-outside-path' | 'unknown-placeholder'

const PLACEHOLDER = /\{([^{}]*)\}/g
const KNOWN: readonly string[] = ['call', 'round', 'language']

/** A placeholder of a template's own and what it stands for. */
interface TemplateParameter {
  readonly name: string
  readonly value: string
}

/** Why a placeholder of one's own can't be used. */
export type ParameterFault = 'bad-name' | 'reserved-name' | 'duplicate-name'

/** Every fault of a template's own placeholders, each with the place of its row. Names are short and in small letters, so that they can't be mistyped unseen. */
export function parameterFaults(parameters: readonly TemplateParameter[]): readonly { readonly at: number; readonly fault: ParameterFault }[] {
  return parameters.flatMap(({ name }, at): { at: number; fault: ParameterFault }[] => {
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(name)) return [{ at, fault: 'bad-name' }]
    if (KNOWN.includes(name)) return [{ at, fault: 'reserved-name' }]
    return parameters.findIndex((other) => other.name === name) < at ? [{ at, fault: 'duplicate-name' }] : []
  })
}

/** Whether a host name is on the list: itself, in any case, never a name that merely ends alike. */
function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  return allowed.some((name) => name.trim().toLowerCase() === host.toLowerCase())
}

/**
 * Every fault of an address template such as `https://ansok.example.se/ny?utlysning={call}&omgang={round}`; empty when it is safe.
 *
 * Placeholders may stand in the path, the query and the fragment only, so that a value can never become a host.
 */
export function templateFaults(
  template: string,
  allowedHosts: readonly string[],
  parameters: readonly TemplateParameter[] = [],
): readonly TemplateFault[] {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\\]+)(.*)$/is.exec(template.trim())
  if (!parts || !URL.canParse(template.trim().replace(PLACEHOLDER, 'x'))) return ['not-an-address']
  const [, scheme = '', authority = '', rest = ''] = parts
  const faults: TemplateFault[] = []
  if (/[{}]/.test(authority)) faults.push('placeholder-outside-path')
  if (scheme.toLowerCase() !== 'https') faults.push('not-https')
  if (authority.includes('@')) faults.push('has-login')
  const host = new URL(template.trim().replace(PLACEHOLDER, 'x')).host
  if (!isAllowedHost(host, allowedHosts)) faults.push('host-not-allowed')
  const names = [...rest.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')
  const known = new Set([...KNOWN, ...parameters.map(({ name }) => name)])
  if (names.some((name) => !known.has(name)) || /[{}]/.test(rest.replace(PLACEHOLDER, ''))) faults.push('unknown-placeholder')
  return faults
}

/** Fills a template that has no faults. Each value is percent-encoded, so it can't add a parameter or leave its place. */
export function fillTemplate(
  template: string,
  values: { readonly call: string; readonly round: string; readonly language: string },
  parameters: readonly TemplateParameter[] = [],
): string {
  const known = new Map([...parameters.map(({ name, value }) => [name, value] as const), ...Object.entries(values)])
  const filled = template.trim().replace(PLACEHOLDER, (_, name: string) => encodeURIComponent(known.get(name)?.toWellFormed() ?? ''))
  return new URL(filled).href
}

/** What a round's page says of applying. */
export type ApplicationLink =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'paused'; readonly reason: string }
  | { readonly kind: 'none' }

/** The deep link into the application form: only while the round is open, not paused, and to an address that is still allowed. */
export function applicationLink(call: FundingCall, round: Round, allowedHosts: readonly string[], now: Instant): ApplicationLink {
  if (roundStatus(round, now) !== 'open') return { kind: 'none' }
  if (call.applicationPaused) return { kind: 'paused', reason: call.applicationPaused }
  const template = call.applicationTemplate
  const parameters = call.applicationParameters
  if (!template || templateFaults(template, allowedHosts, parameters).length > 0) return { kind: 'none' }
  return { kind: 'open', url: fillTemplate(template, { call: call.slug, round: round.slug, language: 'sv' }, parameters) }
}
