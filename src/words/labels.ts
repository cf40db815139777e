import type { RoundStatus } from '../domain/calls/funding-call.ts'
import type { Alert, ApplicantKind, Document, EventFormat, EventPlan, Instant, NewsKind, ProjectRole } from '../domain/content/content.ts'
import type { EventStatus, SignupStatus } from '../domain/events/event.ts'
import type { CallKind } from '../domain/paths/paths.ts'
import type { ProjectStatus } from '../domain/projects/project.ts'
import { numberInWords } from './money.ts'
import { dateAndTime, deadlineInWords } from './time/dates.ts'

/** A no-break space. */
const NBSP = '\u00a0'

/** Titles and descriptions of the office's own calls and of others' calls. */
export const CALL_KIND: Record<CallKind, { readonly title: string; readonly description: string }> = {
  own: { title: 'Våra utlysningar', description: 'Medel att söka hos oss: omgångar som kommer, öppnar, stänger och beslutas.' },
  others: { title: 'Andras utlysningar', description: 'Medel att söka hos andra än oss: omgångar som kommer, öppnar, stänger och beslutas.' },
}

/** The status of a round. */
export const ROUND_STATUS: Record<RoundStatus, string> = {
  planned: 'Planerad',
  upcoming: 'Kommande',
  open: 'Öppen',
  closed: 'Stängd, ansökningar handläggs',
  decided: 'Beslutad',
  withdrawn: 'Inställd',
}

/** The beginning of a withdrawn round's title in feeds and calendars, which may show only the title. */
export const ROUND_WITHDRAWN = 'Inställd: '

/** The status of a round in one word. */
export const ROUND_MARK: Record<RoundStatus, string> = {
  planned: 'Planerad',
  upcoming: 'Öppnar',
  open: 'Öppen',
  closed: 'Stängd',
  decided: 'Beslutad',
  withdrawn: 'Inställd',
}

/** The status of an event. */
export const EVENT_STATUS: Record<EventStatus, string> = {
  cancelled: 'Inställt',
  moved: 'Ny tid eller plats',
  'save-the-date': 'Boka dagen',
  upcoming: 'Kommande',
  today: 'I dag',
  ongoing: 'Pågår',
  past: 'Avslutat',
}

/** The beginning of an event's title in feeds and calendars, which may show only the title. */
export const EVENT_PREFIX: Record<EventPlan, string> = {
  'save-the-date': 'Boka dagen: ',
  scheduled: '',
  moved: 'Ny tid eller plats: ',
  cancelled: 'Inställt: ',
}

/** The status of an event's sign-up in a few words; empty for `none`. */
export const SIGNUP_STATUS: Record<SignupStatus, string> = {
  none: '',
  'not-yet': 'Anmälan har inte öppnat',
  open: 'Anmälan öppen',
  'nearly-full': 'Få platser kvar',
  'waiting-list': 'Fullt – reservlista',
  full: 'Fullt',
  closed: 'Anmälan stängd',
}

/** The kind of a news item. */
export const NEWS_KIND: Record<NewsKind, string> = {
  news: 'Nyhet',
  'press-release': 'Pressmeddelande',
  vacancy: 'Ledig tjänst',
  obituary: 'Minnesord',
  notice: 'Meddelande',
}

/** The kinds of news as headings of lists. */
export const NEWS_KIND_PLURAL: Record<NewsKind, string> = {
  news: 'Nyheter',
  'press-release': 'Pressmeddelanden',
  vacancy: 'Lediga tjänster',
  obituary: 'Minnesord',
  notice: 'Meddelanden',
}

/** The labels of news items whose last day has passed, for the kinds that have a last day. */
export const NEWS_OVER: Partial<Record<NewsKind, string>> = { vacancy: 'Ansökningstiden är slut', notice: 'Gäller inte längre' }

/** The years of a person's life: `1941–2026`, `född 1941`, `död 2026`; empty if neither year is known. */
export function lifeInWords({ born, died }: { readonly born: number | null; readonly died: number | null }): string {
  if (born !== null && died !== null) return `${born}–${died}`
  return born === null ? (died === null ? '' : `död ${died}`) : `född ${born}`
}

/** The kinds of applicants, in the plural. */
export const APPLICANT_KIND: Record<ApplicantKind, string> = {
  municipality: 'Kommuner',
  'public-body': 'Andra offentliga aktörer',
  company: 'Företag',
  academy: 'Universitet, högskolor och forskningsinstitut',
  association: 'Föreningar',
  'social-economy': 'Aktörer inom den sociala ekonomin',
  individual: 'Privatpersoner',
}

/** The role of the office in a project. */
export const PROJECT_ROLE: Record<ProjectRole, string> = { run: 'Projekt vi driver', supported: 'Projekt vi stödjer' }

/** The status of a project. */
export const PROJECT_STATUS: Record<ProjectStatus, string> = { coming: 'Startar senare', ongoing: 'Pågår', finished: 'Avslutat' }

/** The format of an event. */
export const EVENT_FORMAT: Record<EventFormat, string> = { 'on-site': 'På plats', online: 'Digitalt', hybrid: 'På plats och digitalt' }

const sizeFormat = new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 })

/** The size of a file in units of 1000 bytes: `305 kB`, `11,5 MB` */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 1000 ? `${kilobytes}${NBSP}kB` : `${sizeFormat.format(bytes / 1_000_000)}${NBSP}MB`
}

/** The kind and size of a file: `pdf, 11,5 MB` */
export function fileFacts(document: Pick<Document, 'kind' | 'bytes'>): string {
  return `${document.kind}, ${fileSize(document.bytes)}`
}

/** The title, kind and size of a file: `Rapport (pdf, 11,5 MB)` */
export function fileLabel(document: Pick<Document, 'title' | 'kind' | 'bytes'>): string {
  return `${document.title} (${fileFacts(document)})`
}

/** The number of seats left: `12 platser kvar`, `1 plats kvar`, `Inga platser kvar` */
export function seatsLeftInWords(seats: number): string {
  if (seats <= 0) return 'Inga platser kvar'
  return seats === 1 ? `1${NBSP}plats kvar` : `${numberInWords(seats)}${NBSP}platser kvar`
}

/**
 * A sentence about a sign-up, above the button to sign up. Empty for `none`, for `not-yet` without an opening, and for an open one with a deadline, which is
 * told beside it.
 */
export function signupInWords(
  status: SignupStatus,
  signup: { readonly opensAt: Instant | null; readonly closesAt: Instant | null },
  deadline: Instant | null,
): string {
  const until = deadline === null ? 'Anmäl dig innan evenemanget börjar.' : ''
  switch (status) {
    case 'none':
      return ''
    case 'not-yet':
      return signup.opensAt === null ? '' : `Anmälan öppnar ${dateAndTime(signup.opensAt)}.`
    case 'open':
    case 'nearly-full':
      return until
    case 'waiting-list':
      return `Alla platser är tagna, men du kan ställa dig på reservlistan. ${until}`.trimEnd()
    case 'full':
      return 'Alla platser är tagna.'
    case 'closed':
      return signup.closesAt === null ? 'Anmälan är stängd.' : `Anmälan stängde ${deadlineInWords(signup.closesAt)}.`
  }
}

/** A quotation in Swedish quotation marks, which replace marks that were typed around the whole of it. */
export function quoted(text: string): string {
  const [, bare = text.trim()] = /^["”“„»«]([^"”“„»«]*)["”“»«]$/.exec(text.trim()) ?? []
  return `”${bare}”`
}

/** The severity of an alert, as shown above its title. */
export const ALERT_SEVERITY: Record<Alert['severity'], string> = {
  info: 'Information',
  warning: 'Varning',
  critical: 'Allvarligt',
}
