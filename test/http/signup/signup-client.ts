import { request } from 'node:http'
import { SignupTokens } from '../../../src/cms/signup/signup-tokens.ts'
import { readSecret, type Settings } from '../../../src/settings.ts'
import type { RestClient } from '../../cms/rest-client.ts'

/** What a server answered somebody who signed up. `location` is where it sent them; `hasAnswered` is false when the connection broke. */
export interface SignupAnswer {
  readonly hasAnswered: boolean
  readonly status: number
  readonly location: string
  readonly text: string
}

/** What a receipt's address says, as anybody can read it. */
export interface ReadReceipt {
  readonly state: string
  readonly position: number | null
  readonly size: number
}

/** The receipt that an answer led to, or null. */
export function receiptOf({ location }: SignupAnswer): ReadReceipt | null {
  const [, text] = /^\/anmalan\/kvitto\/([^.]+)\./.exec(location) ?? []
  return text === undefined ? null : (JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as ReadReceipt)
}

/** Sends a form over a connection of its own, as each visitor's browser does. */
export function sendForm(
  origin: string,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<SignupAnswer> {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value as string)
  const text = body.toString()
  return new Promise((resolve) => {
    const broken = () => resolve({ hasAnswered: false, status: 0, location: '', text: '' })
    const sending = request(origin + path, {
      method: 'POST',
      agent: false,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(text), ...headers },
    })
    sending.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', broken)
      response.once('end', () =>
        resolve({
          hasAnswered: true,
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sending.once('error', broken)
    sending.end(text)
  })
}

/** How many seats are left, and a stamp as a form that is fetched now has it. */
export async function seatsOf(
  origin: string,
  slug: string,
): Promise<{ readonly status: string; readonly left: number | null; readonly stamp: string }> {
  return (await fetch(`${origin}/anmalan/${slug}/platser.json`)).json() as Promise<{ status: string; left: number | null; stamp: string }>
}

/** A new stamp for an event’s form, old enough for a person to have filled in the form. */
export const oldStamp = (dataDir: string, slug: string): string => tokensOf(dataDir).stamp(slug, Date.now() - 60_000)

/** What a server signs with, whose data lies in a folder. */
export const tokensOf = (dataDir: string): SignupTokens => new SignupTokens(readSecret({ dataDir, secret: null } as Settings))

const DAY = 86_400_000
let count = 0

/** Publishes an event with a form of its own, a month ahead. Returns its id and slug. */
export async function publishEvent(
  admin: RestClient,
  signup: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string | number; readonly slug: string }> {
  const startsAt = Date.now() + 30 * DAY
  count += 1
  const made = await admin.create('events', {
    title: `Dagen ${count} ${startsAt.toString(36)}`,
    lead: 'Det viktigaste.',
    occasions: [{ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + 3_600_000).toISOString() }],
    signup: { way: 'form', ...signup },
    _status: 'published',
    ...parts,
  })
  return { id: made.id, slug: String(made.slug) }
}

/** A sign-up's row, as staff see it. */
export interface SeenRow {
  readonly name: string
  readonly email: string
  readonly status: string
  readonly number: number
  readonly size: number
}

/** Every row of an event's sign-ups, in order of number. */
export async function rowsOf(admin: RestClient, event: string | number): Promise<readonly SeenRow[]> {
  const { body } = await admin.get(`/api/signups?where[event][equals]=${event}&limit=0&depth=0`)
  return [...((body.docs ?? []) as unknown as SeenRow[])].sort((a, b) => a.number - b.number)
}
