/**
 * The shapes of published content: what the site may know. Drafts, sign-ups and internal notes have no shape here, so a page can't leak them.
 *
 * Shapes are immutable: a document that did not change keeps its identity from one snapshot to the next.
 */

/** A moment: milliseconds since 1970 in UTC. */
export type Instant = number
/** A Swedish calendar day, `2027-03-31`. */
export type Day = string
/** A calendar month, `2027-03`. */
export type Month = string
/** A whole number of Swedish kronor (never öre). */
export type Kronor = number
/** A document's key in the database, as text whichever database it is. Unique within its collection, unfit for display or addresses. */
export type Id = string

/** The collections whose documents can be pointed at from a text, a card or a menu. */
export type RefCollection = 'news' | 'events' | 'funding-calls' | 'projects' | 'pages' | 'documents'
/** A step of the model by which the office's money is given out. */
export type ModelStep = 'needs' | 'goals' | 'commission' | 'allocation' | 'evaluation'
/** A pointer to a document. It may dangle: the document may be unpublished or deleted. */
export interface Ref {
  readonly collection: RefCollection
  readonly id: Id
}

/** One part of a text, in the order of reading. */
export type Block =
  /** Running text as HTML. Internal links have the form `href="torget:<collection>/<id>"` and are resolved when the page is rendered. */
  | { readonly kind: 'prose'; readonly html: string }
  | { readonly kind: 'factBox'; readonly title: string; readonly html: string }
  | { readonly kind: 'quote'; readonly text: string; readonly name: string | null; readonly role: string | null }
  | { readonly kind: 'callOut'; readonly tone: 'info' | 'warning' | 'success'; readonly html: string }
  | { readonly kind: 'figure'; readonly image: Id; readonly caption: string | null }
  | { readonly kind: 'steps'; readonly items: readonly { readonly title: string; readonly html: string }[] }
  | { readonly kind: 'details'; readonly items: readonly { readonly title: string; readonly html: string }[] }
  | { readonly kind: 'keyFigures'; readonly items: readonly { readonly value: string; readonly label: string }[] }
  /** A live card: shows the record's own date, place and status. */
  | { readonly kind: 'card'; readonly record: Ref }
  | { readonly kind: 'contactCards'; readonly contacts: readonly Id[] }
  | { readonly kind: 'documentList'; readonly title: string | null; readonly documents: readonly Id[] }
  | { readonly kind: 'table'; readonly caption: string; readonly table: TextTable; readonly hasRowHeaders: boolean }
  | { readonly kind: 'programme'; readonly title: string; readonly items: readonly ProgrammeRow[] }
  /** The five steps of the model for the office's money, with where a call stands when one is named. */
  | { readonly kind: 'modelSteps'; readonly call: Id | null }

/** A table of plain texts: its headings, and rows with as many cells. */
export interface TextTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A line of a programme that is a part of a text. Its times are clock times as they are to be read, `09.00`. */
export interface ProgrammeRow {
  readonly from: string
  readonly to: string | null
  readonly title: string
  readonly description: string | null
  readonly isBreak: boolean
}

/** A text made of blocks. */
export type Body = readonly Block[]

/** The identity of a published document. */
export interface Doc {
  readonly id: Id
  /** A stable name for feeds and calendars: the same after renaming, export and import. */
  readonly guid: string
  readonly slug: string
}

/** The kinds of details that readers act on and whose changes are noted. */
export type ChangedThing =
  | 'times'
  | 'plan'
  | 'venue'
  | 'format'
  | 'price'
  | 'signup-closes'
  | 'opens'
  | 'closes'
  | 'total'
  | 'least'
  | 'most'
  | 'co-financing'
  | 'applicants'
  | 'apply-by'
  | 'valid-until'

/**
 * A material change of something published. `before` and `after` are values, not words: an instant or a day in ISO form, an amount in digits, or null
 * for none. `subject` is the round that it is about, where a document has several.
 */
export interface ChangeNote {
  readonly at: Instant
  readonly what: ChangedThing
  readonly subject: string | null
  readonly before: string | null
  readonly after: string | null
}

/** The same content in another form: in easy Swedish, in sign language or in another language (a BCP 47 tag). */
export interface Alternative {
  readonly kind: 'easy-read' | 'sign-language' | 'language'
  readonly language: string
  readonly to: Ref | string
}

/** The dates of a document that matter to readers. */
export interface Dated {
  /** The instant of its first publication. */
  readonly publishedAt: Instant
  /** The instant of the last change of its text or facts after that, or null. Saving alone changes nothing. */
  readonly changedAt: Instant | null
}

export type NewsKind = 'news' | 'press-release' | 'vacancy' | 'obituary' | 'notice'

export interface NewsItem extends Doc, Dated {
  readonly title: string
  readonly kind: NewsKind
  readonly lead: string
  readonly publishedAt: Instant
  /** The instant of the last material change, or null. */
  readonly changedAt: Instant | null
  /** The material changes since it was published, newest first. */
  readonly changes: readonly ChangeNote[]
  readonly image: Id | null
  readonly imageCaption: string | null
  readonly body: Body
  /** Last day to apply; vacancies only. */
  readonly applyBy: Day | null
  /** Last day that it is of use; notices only. */
  readonly validUntil: Day | null
  /** Whom an obituary is about; years as numbers. */
  readonly remembered: { readonly name: string; readonly born: number | null; readonly died: number | null } | null
  readonly isFeatured: boolean
  readonly themes: readonly Id[]
  readonly municipalities: readonly Id[]
  readonly contacts: readonly Id[]
  readonly documents: readonly Id[]
  readonly related: readonly Ref[]
  readonly alternatives: readonly Alternative[]
  readonly replacedBy: Ref | null
}

/** One meeting of an event: half-open [startsAt, endsAt). */
export interface Occasion {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly note: string | null
}

export interface ProgrammeItem {
  /** Its own name, which it keeps when its words change. */
  readonly key: string
  /** For a session that is chosen at sign-up: its seats, null for no limit, and how many are taken. */
  readonly choice: { readonly seats: number | null; readonly taken: number } | null
  readonly startsAt: Instant
  readonly endsAt: Instant | null
  readonly title: string
  readonly description: string | null
  readonly isBreak: boolean
  /** The track that it belongs to, of several in parallel, or null for all. */
  readonly track: string | null
  readonly speakers: readonly { readonly name: string; readonly title: string | null; readonly organisation: string | null }[]
}

/** The form of an answer at sign-up: a line, several lines, one of some choices, or any of them. */
type QuestionKind = 'line' | 'lines' | 'one' | 'several'

/** A question of an event's own to those who sign up. */
export interface SignupQuestion {
  /** Its own name, which it keeps when its words change. */
  readonly key: string
  readonly kind: QuestionKind
  readonly label: string
  /** The reason for the question, shown beside it. */
  readonly purpose: string
  /** The choices, for `one` and `several`. */
  readonly choices: readonly string[]
  readonly isRequired: boolean
  /** Allergies, support needs: shown to few, and gone the night after the event. */
  readonly isSensitive: boolean
}

/** The site's own form for signing up. */
export interface SignupForm {
  readonly kind: 'form'
  readonly questions: readonly SignupQuestion[]
  /** The most people of one sign-up, the sender included. */
  readonly largestParty: number
  /** The number of days after the event for which answers are stored. */
  readonly keepDays: number
  /** The time for which an offered seat is reserved, in hours. */
  readonly offerHours: number
  /** Whether people confirm their address before the seat is theirs. */
  readonly confirmsAddress: boolean
}

/** The sign-up of an event. `by` is the way: the site's own form, an outside form (https) or an e-mail address. */
export interface EventSignup {
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** Seats in all, null when there is no limit. */
  readonly seats: number | null
  /** Seats taken, with those held for speakers and guests and those offered to the waiting list. */
  readonly taken: number
  readonly hasWaitingList: boolean
  /** The end of the waiting list, or null for the event's start. It may be later than the end of the sign-up. */
  readonly waitingListClosesAt: Instant | null
  /** The number of sign-ups on the waiting list. */
  readonly waiting: number
  readonly by: SignupForm | { readonly kind: 'link'; readonly url: string } | { readonly kind: 'email'; readonly email: string } | null
}

export type EventFormat = 'on-site' | 'online' | 'hybrid'
/** The office's decision about an event. `save-the-date`: the day is set, the rest is not. */
export type EventPlan = 'save-the-date' | 'scheduled' | 'moved' | 'cancelled'

export interface CalendarEvent extends Doc, Dated {
  readonly title: string
  readonly lead: string
  readonly plan: EventPlan
  /** A note for readers about a cancelled or moved event. */
  readonly planNote: string | null
  readonly format: EventFormat
  /** At least one, in order of time. */
  readonly occasions: readonly Occasion[]
  /** The number of changes of time or place since the first publication: the `SEQUENCE` of RFC 5545, 3.8.7.4. */
  readonly sequence: number
  /** The start before the last move, or null. */
  readonly movedFrom: Instant | null
  /** The numbers that identify its occasions in calendars, in their order. */
  readonly occasionNumbers: readonly number[]
  readonly venue: { readonly name: string; readonly address: string | null; readonly mapUrl: string | null } | null
  readonly audience: string | null
  /** 0 is free; null says nothing of a price. */
  readonly price: Kronor | null
  readonly organiser: string | null
  readonly image: Id | null
  readonly imageCaption: string | null
  readonly body: Body
  readonly programme: readonly ProgrammeItem[]
  readonly signup: EventSignup | null
  /** Films and papers from the event, added afterwards. */
  readonly documentation: Body
  readonly documents: readonly Id[]
  readonly films: readonly { readonly title: string; readonly url: string }[]
  readonly themes: readonly Id[]
  readonly municipalities: readonly Id[]
  readonly contacts: readonly Id[]
  readonly related: readonly Ref[]
  readonly changes: readonly ChangeNote[]
  readonly replacedBy: Ref | null
}

/** The kinds of applicants. */
export type ApplicantKind = 'municipality' | 'public-body' | 'company' | 'academy' | 'association' | 'social-economy' | 'individual'

export interface Grant {
  /** The id of the grant in the open data: unique within its decision, and never used again. */
  readonly handle: string
  readonly title: string
  readonly applicant: string
  readonly amount: Kronor
  readonly project: Id | null
}

export interface Decision {
  readonly decidedOn: Day
  /** The registry number of the case (diarienummer). */
  readonly caseNumber: string | null
  readonly protocol: Id | null
  readonly applicationCount: number | null
  readonly note: string | null
  readonly grants: readonly Grant[]
}

/** One opening of a call. With both instants set it is open in [opensAt, closesAt). */
export interface Round {
  /** Unique within its call; part of the address and of the application link. */
  readonly slug: string
  readonly title: string
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** The expected month of opening, while no date is set. */
  readonly expectedOpening: Month | null
  readonly totalAmount: Kronor | null
  readonly expectedDecision: Day | null
  readonly earliestStart: Day | null
  readonly informationMeeting: Id | null
  readonly note: string | null
  /** Why nothing came of it, in words for readers; null when it is not withdrawn. */
  readonly withdrawn: string | null
  readonly decision: Decision | null
}

/** A day that comes each year: month and day, `01-15`. */
type YearDay = string

/** The days of each year between which another funder's call is usually open, both included. The window may span the new year. */
export interface UsualWindow {
  readonly opens: YearDay
  readonly closes: YearDay
}

/** A question that is answered with yes by who fulfils a criterion. */
interface EligibilityCheck {
  readonly question: string
  /** The criterion, shown after the answer no. */
  readonly criterion: string
  /** Whom to ask, or null for the call's first contact. */
  readonly contact: Id | null
}

export interface FundingCall extends Doc, Dated {
  readonly title: string
  readonly lead: string
  readonly body: Body
  /** Another body's call, or null for the office's own. */
  readonly funder: { readonly name: string; readonly url: string | null; readonly windows: readonly UsualWindow[] } | null
  readonly applicants: readonly ApplicantKind[]
  readonly applicantsNote: string | null
  readonly amounts: {
    readonly least: Kronor | null
    readonly most: Kronor | null
    /** The least share that the applicant pays, in per cent. */
    readonly coFinancing: number | null
    readonly longestMonths: number | null
  }
  readonly criteria: readonly string[]
  readonly notFunded: readonly string[]
  readonly checks: readonly EligibilityCheck[]
  readonly howToApply: string | null
  readonly formQuestions: readonly { readonly question: string; readonly wordLimit: number | null }[]
  readonly answers: readonly { readonly question: string; readonly html: string; readonly answeredOn: Day }[]
  readonly dialogUrl: string | null
  /** The address template of the application form, `https://…?utlysning={call}&omgang={round}`. */
  readonly applicationTemplate: string | null
  /** The values of the template's own placeholders. */
  readonly applicationParameters: readonly { readonly name: string; readonly value: string }[]
  /** Why applying is paused, in words for readers; null when it is not. */
  readonly applicationPaused: string | null
  /** In the order that the editors gave; see `roundsByTime`. */
  readonly rounds: readonly Round[]
  readonly themes: readonly Id[]
  readonly municipalities: readonly Id[]
  readonly contacts: readonly Id[]
  readonly documents: readonly Id[]
  readonly changes: readonly ChangeNote[]
  readonly replacedBy: Ref | null
}

/** `run`: the office's own project. `supported`: another body's project, with the office's money. */
export type ProjectRole = 'run' | 'supported'

export interface Project extends Doc, Dated {
  readonly title: string
  readonly lead: string
  readonly role: ProjectRole
  readonly owner: string
  readonly partners: readonly string[]
  /** Closed interval of months: both belong to the project. */
  readonly period: { readonly from: Month; readonly to: Month }
  readonly budget: Kronor | null
  readonly granted: Kronor | null
  readonly funders: readonly { readonly name: string; readonly amount: Kronor | null }[]
  readonly call: Id | null
  /** The slug of the call's round. */
  readonly round: string | null
  readonly purpose: string | null
  readonly targetGroup: string | null
  readonly website: string | null
  readonly image: Id | null
  readonly imageCaption: string | null
  readonly body: Body
  readonly indicators: readonly { readonly name: string; readonly goal: string | null; readonly outcome: string | null }[]
  readonly results: Body
  readonly lessons: Body
  readonly finalReportDue: Day | null
  readonly finalReport: Id | null
  readonly goals: readonly Id[]
  readonly themes: readonly Id[]
  readonly municipalities: readonly Id[]
  readonly contacts: readonly Id[]
  readonly documents: readonly Id[]
  readonly replacedBy: Ref | null
}

export interface Page extends Doc, Dated {
  readonly title: string
  /** The name in menus and breadcrumbs, when shorter than the title. */
  readonly menuTitle: string | null
  readonly lead: string | null
  readonly parent: Id | null
  /** Place among its siblings, smallest first. */
  readonly order: number
  readonly image: Id | null
  readonly imageCaption: string | null
  readonly body: Body
  readonly contacts: readonly Id[]
  readonly documents: readonly Id[]
  readonly alternatives: readonly Alternative[]
  readonly replacedBy: Ref | null
}

/** A named thing to sort content by: a theme or a goal. */
export interface Topic extends Doc {
  readonly name: string
  readonly description: string | null
}

export interface Municipality extends Doc {
  readonly name: string
  /** Its place in a map of tiles, counted from 1 in the north-west, or null for none. */
  readonly tile: { readonly row: number; readonly column: number } | null
  readonly website: string | null
}

export interface Contact extends Doc {
  readonly name: string
  readonly role: string
  readonly organisation: string | null
  readonly email: string | null
  readonly phone: string | null
  /** A picture of the person. */
  readonly portrait: Id | null
}

/** One size of a picture. `url` is a site path that never changes its bytes. */
export interface ImageSize {
  readonly width: number
  readonly height: number
  readonly url: string
}

export interface Image extends Doc {
  readonly alt: string
  readonly photographer: string | null
  /** From narrow to wide, at least one. */
  readonly sizes: readonly ImageSize[]
}

export interface Document extends Doc {
  readonly title: string
  readonly url: string
  /** The file's ending without the dot, in lower case: `pdf`. */
  readonly kind: string
  readonly bytes: number
  readonly changedAt: Instant
}

/** The legal ground of handling sign-ups: letters e, a, b and c of article 6.1 of the GDPR (EU 2016/679). */
export type LegalGround = 'public-interest' | 'consent' | 'contract' | 'legal-obligation'

/** The settings of what people are told about their personal data. */
export interface PrivacySettings {
  /** The controller, when it is not the organisation itself. */
  readonly controller: string | null
  readonly officerEmail: string | null
  readonly officerPhone: string | null
  readonly ground: LegalGround | null
  /** The page about how personal data is handled. */
  readonly page: Id | null
}

export interface OfficeSettings {
  readonly name: string
  readonly shortName: string
  readonly description: string
  /** The large title of the start page, or null for one that is made from the register. */
  readonly headline: string | null
  readonly logo: Id | null
  /** The logo on a dark background, or null when the other one serves there too. */
  readonly darkLogo: Id | null
  /** Colours as `#rrggbb`. */
  readonly colours: { readonly primary: string; readonly accent: string }
  readonly email: string | null
  readonly phone: string | null
  readonly postalAddress: string | null
  readonly visitingAddress: string | null
  readonly organisationNumber: string | null
  readonly openingHours: string | null
  /** The WebSub hub that hands on what is new in the feeds, or null. */
  readonly hub: string | null
  /** Hosts that an application link may point at, in lower case. */
  readonly applicationHosts: readonly string[]
  /** The page about each step of the model. */
  readonly modelPages: Readonly<Record<ModelStep, Id | null>>
  readonly privacy: PrivacySettings
}

/** A line of a menu: where it leads is a document or an address. */
export interface MenuItem {
  readonly label: string
  readonly to: Ref | string
}

export interface Navigation {
  readonly main: readonly MenuItem[]
  readonly shortcuts: readonly (MenuItem & { readonly description: string | null })[]
  readonly footer: readonly MenuItem[]
}

/** A notice over the pages, shown in [from, until). */
export interface Alert {
  readonly severity: 'info' | 'warning' | 'critical'
  readonly title: string
  readonly text: string | null
  readonly link: MenuItem | null
  readonly from: Instant | null
  readonly until: Instant | null
  /** Path prefixes it is shown under; empty for everywhere. */
  readonly paths: readonly string[]
}

/** The degree to which the site conforms with the law on accessibility to digital public services. */
export type Conformance = 'full' | 'partial' | 'none'
/** Why some content is not accessible. `burden` and `exempt` are those of 12 § and 9 § of the law (2018:1937). */
export type FaultReason = 'non-compliance' | 'burden' | 'exempt'

/** Content that not everybody can use. */
export interface AccessibilityFault {
  readonly title: string
  readonly description: string
  readonly reason: FaultReason
  /** The criterion of WCAG that is not met, `1.2.5`. */
  readonly criterion: string | null
  /** Another way to the content. */
  readonly alternative: string | null
  readonly mendedBy: Day | null
  /** The assessment of a fault whose correction would be a disproportionate burden. */
  readonly assessment: string | null
}

/** The facts of the site's accessibility statement. A fact that is not filled in is null: see `missingParts`. */
export interface AccessibilityStatement {
  /** The public body that is responsible. */
  readonly organisation: string | null
  readonly service: string | null
  readonly conformance: Conformance | null
  readonly faults: readonly AccessibilityFault[]
  readonly method: 'self' | 'third-party' | 'both' | null
  /** The assessor, where it was another body. */
  readonly assessor: string | null
  readonly methodNote: string | null
  /** The day of the thorough assessment that the statement rests on. */
  readonly assessedOn: Day | null
  /** The day when the statement was last looked over. */
  readonly reviewedOn: Day | null
  /** Since when the statement has been published. */
  readonly publishedOn: Day | null
  readonly feedback: {
    readonly form: string | null
    readonly email: string | null
    readonly phone: string | null
    /** The time to an answer, `inom två arbetsdagar`. */
    readonly answered: string | null
  }
  /** The guid of the page that was the statement before, or null. Once that is taken down, its address leads here. */
  readonly formerPage: string | null
}

/** Everything published, at one moment. Lists have no promised order: the questions sort. */
export interface Snapshot {
  readonly news: readonly NewsItem[]
  readonly events: readonly CalendarEvent[]
  readonly fundingCalls: readonly FundingCall[]
  readonly projects: readonly Project[]
  readonly pages: readonly Page[]
  readonly themes: readonly Topic[]
  readonly goals: readonly Topic[]
  readonly municipalities: readonly Municipality[]
  readonly contacts: readonly Contact[]
  readonly images: readonly Image[]
  readonly documents: readonly Document[]
  readonly settings: OfficeSettings
  readonly navigation: Navigation
  /** In the order that the editors gave; see `alertsFor`. */
  readonly alerts: readonly Alert[]
  readonly accessibility: AccessibilityStatement
  /** Words and phrases that mean the same to one who searches, in groups. */
  readonly synonyms: readonly (readonly string[])[]
}

/** The parts of a snapshot that are lists of documents. */
export type ListName = { [Name in keyof Snapshot]: Snapshot[Name] extends readonly Doc[] ? Name : never }[keyof Snapshot]

/** The lists of a snapshot. */
export const LIST_NAMES: readonly ListName[] = [
  'news',
  'events',
  'fundingCalls',
  'projects',
  'pages',
  'themes',
  'goals',
  'municipalities',
  'contacts',
  'images',
  'documents',
]
