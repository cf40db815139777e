import type { AccessibilityFault, Decision, FundingCall, Project, Round } from '../../../domain/content/content.ts'
import type { RoundView } from '../../../domain/questions/calls.ts'
import type { ProjectMoney, ProjectView } from '../../../domain/questions/projects.ts'
import type { SearchAnswer } from '../../../domain/search/answer.ts'
import { fromSwedishClock } from '../../../domain/time/swedish-time.ts'
import { HIT, ITEMS } from './samples.ts'

const PATH = '/stilguide/'

/** A sample search answer with more than one page of hits. */
export const ANSWER: SearchAnswer = {
  question: 'laddning',
  isCut: false,
  list: null,
  page: 2,
  pageCount: 3,
  total: 23,
  counts: { news: 11, events: 0, fundingCalls: 2, projects: 6, pages: 0, documents: 4 },
  hits: [HIT, { ...HIT, list: 'documents', publishedAt: null, pages: [3, 7] }],
  instead: 'laddplats',
  isPartial: false,
}

const ROUND: Round = {
  slug: 'prov',
  title: 'Våren 2027',
  opensAt: fromSwedishClock(2027, 3, 1, 9),
  closesAt: fromSwedishClock(2027, 4, 15, 16),
  expectedOpening: null,
  totalAmount: 900_000,
  expectedDecision: '2027-06-10',
  earliestStart: '2027-08-01',
  informationMeeting: null,
  note: null,
  withdrawn: null,
  decision: null,
}

const OPEN: RoundView = {
  path: PATH,
  round: ROUND,
  status: 'open',
  isDecisionOverdue: false,
  link: { kind: 'open', url: 'https://ansok.example.se/' },
}

/** A sample decision. */
export const DECISION: Decision = {
  decidedOn: '2027-06-08',
  caseNumber: 'VR 2027:31',
  protocol: null,
  applicationCount: 24,
  note: null,
  grants: [
    { handle: 'dans', title: 'Dans i bygdegården', applicant: 'Danskompani Norrsken', amount: 180_000, project: null },
    { handle: 'bokbuss', title: 'Barnens bokbuss', applicant: 'Sandryds kommun', amount: 80_000, project: null },
  ],
}

/** Sample rounds in the states in which the box of a round is drawn in different ways. */
export const ROUNDS: readonly RoundView[] = [
  OPEN,
  {
    ...OPEN,
    round: { ...ROUND, title: 'Sommaren 2027' },
    link: { kind: 'paused', reason: 'Tjänsten räknar fel på stödet. Vi öppnar igen när felet är rättat.' },
  },
  { ...OPEN, round: { ...ROUND, title: 'Hösten 2026' }, status: 'closed', isDecisionOverdue: true, link: { kind: 'none' } },
  { ...OPEN, status: 'decided', round: { ...ROUND, title: 'Våren 2026', decision: DECISION }, link: { kind: 'none' } },
]

/** A sample call with everything that its box of facts can show. */
export const WHOLE_CALL: FundingCall = {
  id: 'prov',
  guid: 'prov',
  slug: 'prov',
  publishedAt: 0,
  changedAt: null,
  title: 'Kulturmedel',
  lead: '',
  body: [],
  funder: { name: 'Myndigheten för kultur och näring', url: 'https://www.example.se/', windows: [] },
  applicants: ['municipality', 'association'],
  applicantsNote: 'Privatpersoner kan inte söka.',
  amounts: { least: 50_000, most: 250_000, coFinancing: 50, longestMonths: 18 },
  criteria: [],
  notFunded: [],
  checks: [
    { question: 'Är ni en förening eller en kommun?', criterion: 'Privatpersoner kan inte söka.', contact: null },
    { question: 'Når ni publik i minst tre kommuner?', criterion: 'Medlen går till sådant som når publik i minst tre kommuner.', contact: null },
  ],
  howToApply: null,
  formQuestions: [],
  answers: ITEMS.map(({ title, html }) => ({ question: title, html, answeredOn: '2027-03-04' })),
  dialogUrl: null,
  applicationTemplate: null,
  applicationParameters: [],
  applicationPaused: null,
  rounds: [],
  themes: [],
  municipalities: [],
  contacts: [],
  documents: [],
  changes: [],
  replacedBy: null,
}

/** Sample indicators of a project. */
export const INDICATORS: Project['indicators'] = [
  { name: 'Kilometer led med ny skyltning', goal: '110', outcome: '38' },
  { name: 'Företag i ledens nätverk', goal: '45', outcome: null },
]

/** Sample accessibility faults. */
export const FAULTS: readonly AccessibilityFault[] = [
  {
    title: 'Filmer från FOKUS-dagen',
    description: 'Inspelningarna är inte syntolkade.',
    reason: 'non-compliance',
    criterion: '1.2.5',
    alternative: 'Talarnas bilder ligger som dokument på evenemangets sida.',
    mendedBy: '2027-05-04',
    assessment: null,
  },
]

/** A sample project with everything that its box of facts can show. */
export const WHOLE_PROJECT: ProjectView = {
  project: {
    id: 'prov',
    guid: 'prov',
    slug: 'prov',
    publishedAt: 0,
    changedAt: null,
    title: 'Dans i bygdegården',
    lead: '',
    role: 'supported',
    owner: 'Danskompani Norrsken',
    partners: ['Sandryds kommun', 'Bygdegårdarnas förening'],
    period: { from: '2027-08', to: '2029-01' },
    budget: 360_000,
    granted: 180_000,
    funders: [
      { name: 'Viskadalsregionen', amount: 180_000 },
      { name: 'Sandryds kommun', amount: 1_000 },
      { name: 'Biljetter', amount: null },
    ],
    call: null,
    round: null,
    purpose: null,
    targetGroup: null,
    website: 'https://www.example.se/',
    image: null,
    imageCaption: null,
    body: [],
    indicators: [],
    results: [],
    lessons: [],
    finalReportDue: '2029-04-30',
    finalReport: null,
    goals: [],
    themes: [],
    municipalities: [],
    contacts: [],
    documents: [],
    replacedBy: null,
  },
  status: 'ongoing',
  isFinalReportOverdue: false,
  origin: { callTitle: 'Kulturmedel', roundTitle: 'Våren 2027', path: PATH, decidedOn: '2027-06-08' },
  goals: ['Attraktivitet'],
}

const place = (name: string, amount: number, row: number, column: number) => ({
  key: name,
  name,
  amount,
  projects: amount > 0 ? 2 : 0,
  tile: { row, column },
})

/** Sample figures of granted money, in kronor. */
export const MONEY: ProjectMoney = {
  years: [
    { key: 2024, amount: 3_700_000, projects: 2 },
    { key: 2026, amount: 18_950_000, projects: 13 },
    { key: 2027, amount: 180_000, projects: 1 },
  ],
  goals: [
    { key: 'a', name: 'Kompetens', amount: 13_640_000, projects: 9 },
    { key: null, name: null, amount: 9_190_000, projects: 7 },
  ],
  municipalities: [
    place('Tornsjö', 12_500_000, 1, 2),
    place('Sandryd', 6_400_000, 2, 1),
    place('Ljungviken', 3_900_000, 2, 2),
    place('Åsendal', 0, 1, 1),
    { key: null, name: null, amount: 30_000, projects: 1, tile: null },
  ],
}
