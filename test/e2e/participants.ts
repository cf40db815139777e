import { type APIRequestContext, expect } from '@playwright/test'
import { origin } from './admin.ts'
import { PASSWORD } from './start-seeded-server.ts'

const YEAR = new Date().getUTCFullYear() + 1

/** Logs in as the first administrator by the API, which is faster than the admin's pages. At the first login of a run, changes the password. */
export async function logInByApi(request: APIRequestContext): Promise<void> {
  const enter = (password: string) => request.post(`${origin()}/api/users/login`, { data: { email: 'admin@example.se', password } })
  if ((await enter(PASSWORD)).ok()) return
  const entered = await enter(process.env.TORGET_FIRST_PASSWORD ?? '')
  expect(entered.status()).toBe(200)
  const { user } = (await entered.json()) as { user: { id: number } }
  const changed = await request.patch(`${origin()}/api/users/${user.id}`, {
    data: { password: PASSWORD, currentPassword: process.env.TORGET_FIRST_PASSWORD },
    headers: { Origin: origin() },
  })
  expect(changed.status()).toBe(200)
  process.env.TORGET_FIRST_PASSWORD = ''
  expect((await enter(PASSWORD)).status()).toBe(200)
}

/** Publishes an event with a sign-up form and adds participants. Returns the path of its participant pages. */
export async function eventWith(request: APIRequestContext, names: readonly string[]): Promise<string> {
  const made = await request.post(`${origin()}/api/events`, {
    data: {
      title: `Vid dörren ${names.length}`,
      lead: 'Det viktigaste.',
      occasions: [{ startsAt: `${YEAR}-03-01T08:00:00.000Z`, endsAt: `${YEAR}-03-01T15:00:00.000Z` }],
      signup: { way: 'form', seats: 10 },
      _status: 'published',
    },
    headers: { Origin: origin() },
  })
  expect(made.status()).toBe(201)
  const { doc } = (await made.json()) as { doc: { id: number } }
  const path = `${origin()}/deltagare/${doc.id}/`
  for (const [i, namn] of names.entries()) {
    const added = await request.post(`${path}ny/`, { form: { namn, epost: `dorr${i}@example.se` }, headers: { Origin: origin() }, maxRedirects: 0 })
    expect(added.status()).toBe(303)
  }
  return path
}
