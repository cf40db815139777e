import type { RoundStatus } from '../domain/calls/funding-call.ts'
import type { Alert, ApplicantKind, Document, EventFormat, EventPlan, Instant, NewsKind, ProjectRole } from '../domain/content/content.ts'
import type { EventStatus, SignupStatus } from '../domain/events/event.ts'
import type { CallKind } from '../domain/paths/paths.ts'
import type { ProjectStatus } from '../domain/projects/project.ts'
import { numberInWords } from './money.ts'
import { dateAndTime, deadlineInWords } from './time/dates.ts'

/** A space that never ends a line. */
const NBSP = '\u00a0'

/** Whose calls they are. */
export const CALL_KIND: Record<CallKind, { readonly title: string; readonly description: string }> = {
  own: { title: 'Våra utlysningar', description: 'Medel att söka hos oss: omgångar som kommer, öppnar, stänger och beslutas.' },
  others: { title: 'Andras utlysningar', description: 'Medel att söka hos andra än oss: omgångar som kommer, öppnar, stänger och beslutas.' },
}

/** Where a call's round stands. */
export const ROUND_STATUS: Record<RoundStatus, string> = {
  planned: 'Planerad',
  upcoming: 'Kommande',
  open: 'Öppen',
  closed: 'Stängd, ansökningar handläggs',
  decided: 'Beslutad',
  withdrawn: 'Inställd',
}

/** What stands before the name of a round that is withdrawn, where only a title is read. */
export const ROUND_WITHDRAWN = 'Inställd: '

/** Where a round stands, in as few letters as will do. */
export const ROUND_MARK: Record<RoundStatus, string> = {
  planned: 'Planerad',
  upcoming: 'Öppnar',
  open: 'Öppen',
  closed: 'Stängd',
  decided: 'Beslutad',
  withdrawn: 'Inställd',
}

/** Where an event stands. */
export const EVENT_STATUS: Record<EventStatus, string> = {
  cancelled: 'Inställt',
  moved: 'Ny tid eller plats',
  'save-the-date': 'Boka dagen',
  upcoming: 'Kommande',
  today: 'I dag',
  ongoing: 'Pågår',
  past: 'Har varit',
}

/** What an event's name begins with where only the name is seen: in feeds and calendars. */
export const EVENT_PREFIX: Record<EventPlan, string> = {
  'save-the-date': 'Boka dagen: ',
  scheduled: '',
  moved: 'Ny tid eller plats: ',
  cancelled: 'Inställt: ',
}

/** Where a sign-up stands, in a word or two. `none` says nothing. */
export const SIGNUP_STATUS: Record<SignupStatus, string> = {
  none: '',
  'not-yet': 'Anmälan har inte öppnat',
  open: 'Anmälan öppen',
  'nearly-full': 'Få platser kvar',
  'waiting-list': 'Fullt – reservlista',
  full: 'Fullt',
  closed: 'Anmälan stängd',
}

/** What kind of news it is. */
export const NEWS_KIND: Record<NewsKind, string> = {
  news: 'Nyhet',
  'press-release': 'Pressmeddelande',
  vacancy: 'Ledig tjänst',
  obituary: 'Minnesord',
  notice: 'Meddelande',
}

/** The kinds of news, as the headings of lists. */
export const NEWS_KIND_PLURAL: Record<NewsKind, string> = {
  news: 'Nyheter',
  'press-release': 'Pressmeddelanden',
  vacancy: 'Lediga tjänster',
  obituary: 'Minnesord',
  notice: 'Meddelanden',
}

/** What is said of a kind of news that has an end, when it has ended. */
export const NEWS_OVER: Partial<Record<NewsKind, string>> = { vacancy: 'Ansökningstiden är slut', notice: 'Gäller inte längre' }

/** Between which years somebody lived: `1941–2026`, `född 1941`, `död 2026`; empty when neither is known. */
export function lifeInWords({ born, died }: { readonly born: number | null; readonly died: number | null }): string {
  if (born !== null && died !== null) return `${born}–${died}`
  return born === null ? (died === null ? '' : `död ${died}`) : `född ${born}`
}

/** Who may apply, in the plural. */
export const APPLICANT_KIND: Record<ApplicantKind, string> = {
  municipality: 'Kommuner',
  'public-body': 'Andra offentliga aktörer',
  company: 'Företag',
  academy: 'Universitet, högskolor och forskningsinstitut',
  association: 'Föreningar',
  'social-economy': 'Aktörer inom den sociala ekonomin',
  individual: 'Privatpersoner',
}

/** Whose project it is, as seen from the office. */
export const PROJECT_ROLE: Record<ProjectRole, string> = { run: 'Projekt vi driver', supported: 'Projekt vi stödjer' }

/** Where a project stands. */
export const PROJECT_STATUS: Record<ProjectStatus, string> = { coming: 'Startar senare', ongoing: 'Pågår', finished: 'Avslutat' }

/** Where one takes part. */
export const EVENT_FORMAT: Record<EventFormat, string> = { 'on-site': 'På plats', online: 'Digitalt', hybrid: 'På plats och digitalt' }

const sizeFormat = new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 3 })

/** A file's size: `305 kB`, `11,5 MB` */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 1000 ? `${kilobytes}${NBSP}kB` : `${sizeFormat.format(bytes / 1_000_000)}${NBSP}MB`
}

/** What to know of a file before opening it: `pdf, 11,5 MB` */
export function fileFacts(document: Pick<Document, 'kind' | 'bytes'>): string {
  return `${document.kind}, ${fileSize(document.bytes)}`
}

/** A file with its kind and size: `Rapport (pdf, 11,5 MB)` */
export function fileLabel(document: Pick<Document, 'title' | 'kind' | 'bytes'>): string {
  return `${document.title} (${fileFacts(document)})`
}

/** `12 platser kvar`, `1 plats kvar`, `Inga platser kvar` */
export function seatsLeftInWords(seats: number): string {
  if (seats <= 0) return 'Inga platser kvar'
  return seats === 1 ? `1${NBSP}plats kvar` : `${numberInWords(seats)}${NBSP}platser kvar`
}

/** The last sentence before the button: until when one can sign up, and what happens then. Empty when there is nothing to say. */
export function signupInWords(
  status: SignupStatus,
  signup: { readonly opensAt: Instant | null; readonly closesAt: Instant | null; readonly waitingListClosesAt?: Instant | null },
): string {
  const until = signup.closesAt === null ? 'Anmäl dig innan evenemanget börjar.' : `Anmäl dig senast ${deadlineInWords(signup.closesAt)}.`
  switch (status) {
    case 'none':
      return ''
    case 'not-yet':
      return signup.opensAt === null ? '' : `Anmälan öppnar ${dateAndTime(signup.opensAt)}.`
    case 'open':
      return until
    case 'nearly-full':
      return `${until} Det finns bara några platser kvar.`
    case 'waiting-list':
      return `Alla platser är tagna, men du kan ställa dig på reservlistan. ${signup.waitingListClosesAt ? `Den stänger ${deadlineInWords(signup.waitingListClosesAt)}.` : until}`
    case 'full':
      return 'Alla platser är tagna.'
    case 'closed':
      return signup.closesAt === null ? 'Anmälan är stängd.' : `Anmälan stängde ${deadlineInWords(signup.closesAt)}.`
  }
}

/** What somebody said, in Swedish quotation marks. Marks that were typed around the whole of it give way. */
export function quoted(text: string): string {
  const [, bare = text.trim()] = /^["”“„»«]([^"”“„»«]*)["”“»«]$/.exec(text.trim()) ?? []
  return `”${bare}”`
}

/** How serious an alert is, as it says itself. */
export const ALERT_SEVERITY: Record<Alert['severity'], string> = {
  info: 'Information',
  warning: 'Varning',
  critical: 'Allvarligt',
}
