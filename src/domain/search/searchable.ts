import type { Body, CalendarEvent, Doc, Document, FundingCall, Id, NewsItem, Page, Project, Snapshot } from '../content/content.ts'
import { findById } from '../content/find-by-id.ts'
import { joined, listed, textOfBody, textOfHtml } from './plain-text.ts'

/** The lists of the content whose documents are found by searching. */
export const SEARCHED = ['news', 'events', 'fundingCalls', 'projects', 'pages', 'documents'] as const
export type SearchedList = (typeof SEARCHED)[number]
/** Any document of those lists. */
export type SearchedDoc = NewsItem | CalendarEvent | FundingCall | Project | Page | Document

/** The texts by which a document is found. */
export interface Searchable {
  readonly title: string
  readonly lead: string
  /** The names of people, places and subjects that the document points at. */
  readonly names: string
  readonly text: string
}

const newsText = (item: NewsItem) => joined([textOfBody(item.body), item.imageCaption])

const eventText = (event: CalendarEvent) =>
  joined([
    event.planNote,
    textOfBody(event.body),
    ...event.programme.flatMap(({ title, description, track, speakers }) => [
      title,
      description,
      track,
      ...speakers.map((speaker) => listed([speaker.name, speaker.title, speaker.organisation])),
    ]),
    textOfBody(event.documentation),
    ...event.films.map(({ title }) => title),
    event.venue?.name,
    event.venue?.address,
    event.audience,
    event.organiser,
    ...event.occasions.map(({ note }) => note),
  ])

const callText = (call: FundingCall) =>
  joined([
    textOfBody(call.body),
    call.applicantsNote,
    ...call.criteria,
    ...call.notFunded,
    call.howToApply,
    ...call.formQuestions.map(({ question }) => question),
    ...call.answers.flatMap(({ question, html }) => [question, textOfHtml(html)]),
    call.applicationPaused,
    call.funder?.name,
    ...call.rounds.flatMap(({ title, note, decision }) => [
      title,
      note,
      decision?.note,
      decision?.caseNumber,
      ...(decision?.grants ?? []).map((grant) => listed([grant.title, grant.applicant])),
    ]),
  ])

const projectText = (project: Project) =>
  joined([
    project.purpose,
    textOfBody(project.body),
    textOfBody(project.results),
    textOfBody(project.lessons),
    project.targetGroup,
    project.owner,
    ...project.partners,
    ...project.funders.map(({ name }) => name),
    ...project.indicators.map(({ name, goal, outcome }) => listed([name, goal, outcome])),
  ])

/** The text of a document without its title, its lead and the names that it refers to. A file's text is not in the content. */
function textOf(list: SearchedList, doc: SearchedDoc): string {
  switch (list) {
    case 'news':
      return newsText(doc as NewsItem)
    case 'events':
      return eventText(doc as CalendarEvent)
    case 'fundingCalls':
      return callText(doc as FundingCall)
    case 'projects':
      return projectText(doc as Project)
    case 'pages':
      return textOfBody((doc as Page).body)
    case 'documents':
      return ''
  }
}

/** The lists that documents take names from. */
export const NAMING = ['contacts', 'themes', 'goals', 'municipalities'] as const

type Naming = Pick<Snapshot, (typeof NAMING)[number]>

const contactsIn = (body: Body) => body.flatMap((block) => (block.kind === 'contactCards' ? block.contacts : []))

/** The names that a document is found by as it points at what has them. */
export function namesOf(snapshot: Naming, doc: SearchedDoc): string {
  const pointing: Partial<Record<(typeof NAMING)[number], readonly Id[]>> & { readonly body?: Body; readonly menuTitle?: string | null } =
    doc as never
  const contacts = [...(pointing.contacts ?? []), ...contactsIn(pointing.body ?? [])].map((id) => {
    const contact = findById(snapshot.contacts, id)
    return contact && listed([contact.name, contact.role, contact.organisation])
  })
  const names = (list: 'themes' | 'goals' | 'municipalities') =>
    (pointing[list] ?? []).map((id) => findById<Doc & { readonly name: string }>(snapshot[list], id)?.name)
  return joined([pointing.menuTitle, ...contacts, ...names('themes'), ...names('goals'), ...names('municipalities')])
}

/** Everything that a document is found by. `fileText` is the text of a document's file. */
export function searchable(list: SearchedList, doc: SearchedDoc, names: string, fileText = ''): Searchable {
  const lead = 'lead' in doc ? (doc.lead ?? '') : ''
  return { title: doc.title, lead, names, text: list === 'documents' ? fileText : textOf(list, doc) }
}
