import type { Payload } from 'payload'
import type { ProgrammeItem } from '../../domain/content/content.ts'
import { personNamed } from '../../domain/participants/check-in.ts'
import { withPersonalLinkNamed } from '../../mail/personal-link.ts'
import type { Signup } from '../payload-types.ts'

/** A sign-up as it is or was stored, without the keys that the program links rows by. */
type SignupData = Omit<Signup, 'id' | 'key' | 'once' | 'event' | 'sessions'>

/** Everything that is stored about a participant, for the participant (GDPR, articles 15 and 20). The names are Swedish: people read them. */
interface PersonData {
  readonly anmalan: SignupData
  readonly pass: readonly { readonly titel: string; readonly borjar: string | null; readonly slutar: string | null }[]
  readonly incheckningar: readonly { readonly namn: string; readonly tid: string; readonly angrad: boolean }[]
  readonly mejl: readonly {
    readonly amne: string
    readonly till: string
    readonly lage: string
    readonly skapat: string
    readonly skickat: string | null
    readonly text: string
  }[]
  readonly tidigareVersioner: readonly (SignupData & { readonly sparad: string })[]
}

interface Letter {
  readonly subject: string
  readonly to: string
  readonly status: string
  readonly createdAt: string
  readonly sentAt?: string | null
  readonly text?: string | null
}

interface Arrival {
  readonly person: string
  readonly at: string
  readonly isTakenBack?: boolean | null
}

const LETTER_STATE: Readonly<Record<string, string>> = { queued: 'i kö', sending: 'skickas', sent: 'skickat', failed: 'gick inte att skicka' }

/** A letter's text without the token of its links: the file may be kept and sent on, and whoever has the link can cancel the sign-up. */
const withoutTokens = (text: string): string => text.replace(/[\w-]{8,}\.[\w-]{32}(?![\w-])/g, '…')

function signupData({ id: _id, key: _key, once: _once, event: _event, sessions: _sessions, ...data }: Signup): SignupData {
  // MongoDB leaves out what was never set, and whoever reads this sees that there is none.
  return { ...data, note: data.note ?? null }
}

const isoOf = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString())

/** Reads everything that is stored about a participant. `sessions` are the keys of the chosen programme items, and `programme` is the event's. */
export async function personData(
  { db }: Payload,
  row: Signup,
  sessions: readonly string[],
  programme: readonly ProgrammeItem[],
): Promise<PersonData> {
  const ofSignup = { signup: { equals: row.key } }
  const [letters, arrivals, versions] = await Promise.all([
    db.find<Letter>({ collection: 'letters', where: ofSignup, sort: 'createdAt', pagination: false }),
    db.find<Arrival>({ collection: 'arrivals', where: ofSignup, sort: 'person', pagination: false }),
    db.findVersions<Signup>({ collection: 'signups', where: { parent: { equals: row.id } }, sort: 'createdAt', pagination: false }),
  ])
  const names = [row.name, ...(Array.isArray(row.companions) ? (row.companions as readonly string[]) : [])]
  return {
    anmalan: signupData(row),
    pass: sessions.map((session) => {
      const item = programme.find(({ key }) => key === session)
      return { titel: item?.title ?? 'Ett pass som inte finns längre', borjar: isoOf(item?.startsAt), slutar: isoOf(item?.endsAt) }
    }),
    incheckningar: arrivals.docs.map(({ person, at, isTakenBack }) => ({
      namn: names[personNamed(person)?.index ?? 0] ?? '',
      tid: at,
      angrad: isTakenBack ?? false,
    })),
    mejl: letters.docs.map(({ subject, to, status, createdAt, sentAt, text }) => ({
      amne: subject,
      till: to,
      lage: LETTER_STATE[status] ?? status,
      skapat: createdAt,
      skickat: sentAt ?? null,
      text: withoutTokens(withPersonalLinkNamed(text ?? '')),
    })),
    tidigareVersioner: versions.docs.map(({ version, createdAt }) => ({ sparad: createdAt, ...signupData(version) })),
  }
}
