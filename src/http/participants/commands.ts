import { editParticipant } from '../../cms/signup/participants-in.ts'
import { formValues } from '../../domain/signup/form-values.ts'
import { holdsLink, isUnreadable, visible } from '../../domain/signup/guest-text.ts'
import { readSignup } from '../../domain/signup/read-signup.ts'
import type { SeatCommand } from '../../domain/signup/seat-commands.ts'
import { FIELDS, LONGEST, ORGANISATION_KINDS, type SentFields } from '../../domain/signup/signup-form.ts'
import { type Done, STAFF_REFUSAL } from '../../words/signup/participants.ts'
import type { Attempt } from './pages/add-page.ts'
import type { StaffRequest } from './staff-request.ts'

/** The outcome of a command: the message of its success, or why it was refused. `key` is the participant, null once removed. */
export type CommandOutcome = { readonly done: Done; readonly key: string | null } | { readonly refusal: string }

/** Adds a participant whom the staff has typed in. */
export async function addParticipant(
  { seatService, tokens, event: { id, event } }: StaffRequest,
  everything: SentFields,
): Promise<CommandOutcome | Attempt> {
  if (!event) return { refusal: STAFF_REFUSAL.off }
  const sent = formValues(event, everything)
  const read = readSignup(event, sent)
  if ('faults' in read) return { sent, faults: read.faults, refusal: null }
  const { sessions, ...told } = read.input
  const key = tokens.newKey()
  const command: SeatCommand = { kind: 'add', id: key, dedupeKey: tokens.once(id, told.email), partySize: told.companions.length + 1, sessions }
  const outcome = await seatService.decide(id, { command, pendingSignup: { key, ...told } })
  if (outcome.kind === 'refused') return { sent, faults: [], refusal: STAFF_REFUSAL[outcome.reason] }
  const standing = outcome.claim?.id ?? key
  return { done: standing === key ? 'tillagd' : 'fanns', key: standing }
}

const COMMANDS = { plats: 'seat', forst: 'move-up', avboka: 'cancel', 'ta-bort': 'remove' } as const
const DONE_BY = { plats: 'plats', forst: 'forst', avboka: 'avbokad', 'ta-bort': 'borttagen' } as const satisfies Record<keyof typeof COMMANDS, Done>

const isCommand = (verb: string): verb is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, verb)

/** Runs the command of a button on a participant's page; null for a command that no button has. */
export async function runCommand(staffRequest: StaffRequest, key: string, sent: SentFields): Promise<CommandOutcome | null> {
  const verb = sent.gor?.[0] ?? ''
  const { seatService, event } = staffRequest
  if (verb === 'spara') return editDetails(staffRequest, key, sent)
  if (!isCommand(verb)) return null
  const outcome = await seatService.decide(event.id, { command: { kind: COMMANDS[verb], id: key } })
  if (outcome.kind === 'refused') return { refusal: STAFF_REFUSAL[outcome.reason] }
  const isOffered = verb === 'forst' && outcome.claim?.state === 'offered'
  return { done: isOffered ? 'erbjuden' : DONE_BY[verb], key: verb === 'ta-bort' ? null : key }
}

async function editDetails({ payload, user, event }: StaffRequest, key: string, sent: SentFields): Promise<CommandOutcome> {
  const line = (field: string) => visible(sent[field]?.[0] ?? '').replace(/\s+/g, ' ')
  const name = line('namn')
  const organisation = line('organisation')
  const note = (sent.anteckning?.[0] ?? '').trim()
  const sentKind = line(FIELDS.organisationKind)
  const organisationKind = ORGANISATION_KINDS.find((kind) => kind === sentKind) ?? null
  if (sentKind !== '' && organisationKind === null) return { refusal: 'Inget sparades: välj en av de typer av organisationer som finns.' }
  if (name === '') return { refusal: 'Inget sparades: namnet får inte vara tomt.' }
  if ([name, organisation].some((text) => isUnreadable(text, 'line')))
    return { refusal: 'Inget sparades: namnet eller organisationen innehåller tecken som inte går att läsa. Skriv om det.' }
  if ([name, organisation].some(holdsLink))
    return { refusal: 'Inget sparades: ingen webbadress får stå i namnet eller organisationen. Skriv bara namnet.' }
  if (name.length > LONGEST.name || organisation.length > LONGEST.organisation || note.length > 1000)
    return { refusal: 'Inget sparades: en av texterna är för lång.' }
  const edited = { name, organisation: organisation || null, organisationKind, note: note || null }
  const isSaved = await editParticipant(payload, user, event.id, key, edited)
  return { done: isSaved ? 'sparad' : 'osparad', key }
}
