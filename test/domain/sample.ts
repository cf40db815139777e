import type { Alert, CalendarEvent, Doc, FundingCall, NewsItem, Page, Project, Round, Snapshot, Topic } from '../../src/domain/content/content.ts'
import { NO_STATEMENT } from '../../src/domain/office/accessibility.ts'
import { NO_PRIVACY } from '../../src/domain/office/privacy.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'

/** A whole document from the few parts that a test is about: the slug names it in every other way. */
type Parts<T extends Doc> = Partial<T> & { readonly slug: string }

/** First published on 2 January 2026, 09.00, and not changed since. */
const dated = { publishedAt: fromSwedishClock(2026, 1, 2, 9), changedAt: null }
const identity = ({ slug }: { readonly slug: string }) => ({ id: slug, guid: `guid-${slug}`, slug })

/** A news item of 2 March 2026, 09.00. */
export const newsItem = (parts: Parts<NewsItem>): NewsItem => ({
  ...identity(parts),
  title: `Nyheten ${parts.slug}`,
  kind: 'news',
  lead: 'Ingress.',
  publishedAt: fromSwedishClock(2026, 3, 2, 9),
  changedAt: null,
  changes: [],
  image: null,
  imageCaption: null,
  body: [],
  applyBy: null,
  validUntil: null,
  remembered: null,
  isFeatured: false,
  themes: [],
  municipalities: [],
  contacts: [],
  documents: [],
  related: [],
  alternatives: [],
  replacedBy: null,
  ...parts,
})

/** An event on 12 November 2026, 09.00 to 12.00, without sign-up. */
export const calendarEvent = (parts: Parts<CalendarEvent>): CalendarEvent => ({
  ...identity(parts),
  ...dated,
  title: `Evenemanget ${parts.slug}`,
  lead: 'Ingress.',
  plan: 'scheduled',
  planNote: null,
  format: 'on-site',
  occasions: [{ startsAt: fromSwedishClock(2026, 11, 12, 9), endsAt: fromSwedishClock(2026, 11, 12, 12), note: null }],
  sequence: 0,
  movedFrom: null,
  occasionNumbers: (parts.occasions ?? [1]).map((_, i) => i + 1),
  venue: null,
  audience: null,
  price: null,
  organiser: null,
  image: null,
  imageCaption: null,
  body: [],
  programme: [],
  signup: null,
  documentation: [],
  documents: [],
  films: [],
  themes: [],
  municipalities: [],
  contacts: [],
  related: [],
  changes: [],
  replacedBy: null,
  ...parts,
})

/** A round open from 1 March 2027, 08.00, to 31 March 2027, 24.00. */
export const round = (parts: Partial<Round> = {}): Round => ({
  slug: 'var-2027',
  title: 'Våren 2027',
  opensAt: fromSwedishClock(2027, 3, 1, 8),
  closesAt: fromSwedishClock(2027, 4, 1),
  expectedOpening: null,
  totalAmount: null,
  expectedDecision: null,
  earliestStart: null,
  informationMeeting: null,
  note: null,
  withdrawn: null,
  decision: null,
  ...parts,
})

/** A registered decision. */
export const decision = (decidedOn = '2027-05-20'): NonNullable<Round['decision']> => ({
  decidedOn,
  caseNumber: null,
  protocol: null,
  applicationCount: null,
  note: null,
  grants: [],
})

/** A call with one round. */
export const fundingCall = (parts: Parts<FundingCall>): FundingCall => ({
  ...identity(parts),
  ...dated,
  title: `Utlysningen ${parts.slug}`,
  lead: 'Ingress.',
  body: [],
  funder: null,
  applicants: [],
  applicantsNote: null,
  amounts: { least: null, most: null, coFinancing: null, longestMonths: null },
  criteria: [],
  notFunded: [],
  checks: [],
  howToApply: null,
  formQuestions: [],
  answers: [],
  dialogUrl: null,
  applicationTemplate: null,
  applicationParameters: [],
  applicationPaused: null,
  rounds: [round()],
  themes: [],
  municipalities: [],
  contacts: [],
  documents: [],
  changes: [],
  replacedBy: null,
  ...parts,
})

/** A supported project of 2026. */
export const project = (parts: Parts<Project>): Project => ({
  ...identity(parts),
  ...dated,
  title: `Projektet ${parts.slug}`,
  lead: 'Ingress.',
  role: 'supported',
  owner: 'Viskadals kommun',
  partners: [],
  period: { from: '2026-01', to: '2026-12' },
  budget: null,
  granted: null,
  funders: [],
  call: null,
  round: null,
  purpose: null,
  targetGroup: null,
  website: null,
  image: null,
  imageCaption: null,
  body: [],
  indicators: [],
  results: [],
  lessons: [],
  finalReportDue: null,
  finalReport: null,
  goals: [],
  themes: [],
  municipalities: [],
  contacts: [],
  documents: [],
  replacedBy: null,
  ...parts,
})

/** A page at the top. */
export const page = (parts: Parts<Page>): Page => ({
  ...identity(parts),
  ...dated,
  title: `Sidan ${parts.slug}`,
  menuTitle: null,
  lead: null,
  parent: null,
  order: 0,
  image: null,
  imageCaption: null,
  body: [],
  contacts: [],
  documents: [],
  alternatives: [],
  replacedBy: null,
  ...parts,
})

/** A theme or a goal. */
export const topic = (slug: string, name: string): Topic => ({ ...identity({ slug }), name, description: null })

/** An alert that is always on, everywhere. */
export const alert = (parts: Partial<Alert> = {}): Alert => ({
  severity: 'warning',
  title: 'Driftstörning',
  text: null,
  link: null,
  from: null,
  until: null,
  paths: [],
  ...parts,
})

/** Published content: nothing but what a test gives. */
export const snapshot = (parts: Partial<Snapshot> = {}): Snapshot => ({
  news: [],
  events: [],
  fundingCalls: [],
  projects: [],
  pages: [],
  themes: [],
  goals: [],
  municipalities: [],
  contacts: [],
  images: [],
  documents: [],
  settings: {
    name: 'Viskadalsregionen',
    shortName: 'Viskadal',
    description: '',
    headline: null,
    logo: null,
    darkLogo: null,
    colours: { primary: '#0b5563', accent: '#9c3d1e' },
    email: null,
    phone: null,
    postalAddress: null,
    visitingAddress: null,
    organisationNumber: null,
    openingHours: null,
    hub: null,
    applicationHosts: ['ansok.example.se'],
    modelPages: { needs: null, goals: null, commission: null, allocation: null, evaluation: null },
    privacy: NO_PRIVACY,
  },
  navigation: { main: [], shortcuts: [], footer: [] },
  alerts: [],
  accessibility: NO_STATEMENT,
  synonyms: [],
  ...parts,
})
