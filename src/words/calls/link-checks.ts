import type { ProbeFault } from '../../domain/calls/link-check-schedule.ts'
import type { Instant } from '../../domain/content/content.ts'
import { dateInWords, timeInWords } from '../time/dates.ts'

/** The fault of an application link, as the words after `Länken till ansökan`. */
export function probeFaultInWords(fault: ProbeFault): string {
  switch (fault.kind) {
    case 'status':
      // Some servers refuse everything but browsers.
      return fault.status === 403 ? 'svarar 403 (släpper inte in oss; det kan gå bra i en webbläsare)' : `svarar ${fault.status}`
    case 'no-answer-in-time':
      return 'svarar inte inom fem sekunder'
    case 'unknown-host':
      return 'leder till en domän som inte finns'
    case 'host-not-looked-up':
      return 'leder till en domän som inte går att slå upp (kanske når vår egen server inte internet)'
    case 'inner-address':
      return 'leder till en intern adress som besökare inte når'
    case 'not-https':
      return 'leder vidare till en adress utan https'
    case 'bad-certificate':
      return 'leder till en server vars certifikat inte gäller'
    case 'too-many-redirects':
      return 'leder vidare för många gånger'
    case 'bad-redirect':
      return 'leder vidare till något som inte är en adress'
    case 'unreachable':
      return `leder till en server som inte går att nå (${fault.code})`
  }
}

/** The state of a watched link, as editors see it. `fault` holds the words of `probeFaultInWords`. */
export type LinkStanding =
  | { readonly kind: 'untried' }
  | { readonly kind: 'works'; readonly triedAt: Instant }
  | { readonly kind: 'fails'; readonly triedAt: Instant; readonly fault: string; readonly since: Instant }

const moment = (at: Instant) => `${dateInWords(at)} ${timeInWords(at)}`

/** A sentence such as `Länken till ansökan fungerar (provad 26 november 2026 kl. 07.12).` `round` is the title of the round, if several are watched. */
export function standingInWords(standing: LinkStanding, round: string | null): string {
  const link = round === null ? 'Länken till ansökan' : `${round}: länken till ansökan`
  switch (standing.kind) {
    case 'untried':
      return `${link} har inte provats än.`
    case 'works':
      return `${link} fungerar (provad ${moment(standing.triedAt)}).`
    case 'fails':
      return `${link} ${standing.fault}. Så har det varit sedan ${moment(standing.since)}. Kontrollera adressen. Provad senast ${moment(standing.triedAt)}.`
  }
}

/** Sentences in the admin about links to application forms. */
export const APPLICATION_WORDS = {
  field: 'Fungerar länken till ansökan?',
  card: 'Länkar till ansökan som inte fungerar',
  cardHelp: 'De provas igen varje timme. Rätta adressen i utlysningen under Ansökan, eller hör med den som sköter ansökningstjänsten.',
  notWatched: 'Länken provas varje dag från sju dagar före öppningen tills omgången stänger, när utlysningen är publicerad och inte pausad.',
  notProbed: 'Länken provas inte av den här servern. Det ställs in med PROBE_LINKS.',
  notSaved: 'Inte sparad än.',
  unreachable: 'Läget går inte att läsa just nu. Nytt försök görs.',
} as const
