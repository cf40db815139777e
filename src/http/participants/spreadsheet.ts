import writeExcelFile from 'write-excel-file/node'
import type { CalendarEvent } from '../../domain/content/content.ts'
import type { Cell } from '../../domain/open-data/csv.ts'
import type { Participant } from '../../domain/participants/participants.ts'
import { peopleOf } from '../../domain/participants/participants.ts'
import { organisationKindInWords, PARTICIPANT_STATE } from '../../words/signup/participants.ts'

/** The content type of Excel files. */
export const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type SheetRows = readonly (readonly Cell[])[]

/**
 * The column titles of all questions with an answer, by the question's key. The title is the label in the form now, or the label that was answered when the
 * question is no longer in the form.
 */
function questionsOf(participants: readonly Participant[], event: CalendarEvent | null): ReadonlyMap<string, string> {
  const answered = participants
    .flatMap(({ answers, sensitiveAnswers }) => [...answers, ...(sensitiveAnswers ?? [])])
    .map(({ key, label }) => [key, label] as const)
  const form = event?.signup?.by
  const seen = new Set(answered.map(([key]) => key))
  const current = form?.kind === 'form' ? form.questions.filter(({ key }) => seen.has(key)).map(({ key, label }) => [key, label] as const) : []
  return new Map([...current, ...answered.filter(([key]) => !current.some(([other]) => other === key))])
}

/**
 * The participants as a table: a row of titles, then one row for each sign-up. `here` has the ids of the people who have checked in. Sensitive answers are in
 * the table only if the participants carry them: they are left out of participants for staff who may not see them.
 */
export function participantTable(participants: readonly Participant[], event: CalendarEvent | null, here: ReadonlySet<string>): SheetRows {
  const questions = questionsOf(participants, event)
  const sessions = event?.programme.filter(({ choice }) => choice !== null) ?? []
  const titles = new Map(sessions.map(({ key, title }) => [key, title]))
  const head = ['Nummer', 'Status', 'Plats på reservlistan', 'Namn', 'E-post', 'Organisation', 'Typ av organisation', 'Antal personer', 'Medföljande']
  const rows = participants.map((participant): readonly Cell[] => {
    const given = new Map([...participant.answers, ...(participant.sensitiveAnswers ?? [])].map(({ key, value }) => [key, value]))
    return [
      participant.number ?? '',
      PARTICIPANT_STATE[participant.state],
      participant.position ?? '',
      participant.name,
      participant.email,
      participant.organisation ?? '',
      organisationKindInWords(participant.organisationKind),
      participant.size,
      participant.companions.join(', '),
      ...(sessions.length > 0 ? [participant.sessions.map((session) => titles.get(session) ?? '').join(', ')] : []),
      ...[...questions.keys()].map((key) => given.get(key) ?? ''),
      participant.note ?? '',
      peopleOf(participant).filter(({ id }) => here.has(id)).length,
    ]
  })
  return [[...head, ...(sessions.length > 0 ? ['Valda pass'] : []), ...questions.values(), 'Anteckning', 'Incheckade'], ...rows]
}

/** A table as an Excel file. Texts are cells of type text, which Excel never computes as formulas. */
export async function xlsxOf(rows: SheetRows): Promise<Buffer> {
  const [head = [], ...body] = rows
  const cells = [
    head.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
    ...body.map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : value === '' ? null : { value, type: String }))),
  ]
  return writeExcelFile(cells, {
    sheet: 'Deltagare',
    stickyRowsCount: 1,
    columns: head.map((name) => ({ width: Math.max(10, String(name).length + 2) })),
  }).toBuffer()
}
