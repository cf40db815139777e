import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDataFolder, type RunningServer, removeData, startServer } from '../../../processes/running-server.ts'
import { type ApiResponse, colleague, firstAdministrator, type Id, PASSWORD, RestClient, sentencesOf, tokenIn } from '../../rest-client.ts'

/** Two processes on one database, which count the same tries. */
let [one, two]: RunningServer[] = []
let folder: string
let admin: RestClient

beforeAll(async () => {
  folder = await newDataFolder()
  one = await startServer({}, folder)
  admin = await firstAdministrator(one)
  two = await startServer({ PUBLISH: 'no', SITE_DIR: `${folder}/site` }, folder)
})
afterAll(async () => {
  await one?.stop()
  await two?.stop()
  await removeData(folder)
})

let lastNetwork = 0
/** A network that no other test has used, as a proxy on this machine names it. */
const newNetwork = () => {
  lastNetwork += 1
  return `198.51.${Math.floor(lastNetwork / 200)}.${(lastNetwork % 200) + 1}`
}
const post = (path: string, data: object, network: string, server = one) =>
  new RestClient(server?.origin ?? '').send('POST', path, {
    body: JSON.stringify(data),
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': network },
  })
const logIn = (email: string, password: string, network: string, server = one) => post('/api/users/login', { email, password }, network, server)
const user = async (name: string): Promise<{ email: string; id: Id; client: RestClient }> => {
  const email = `${name}@example.se`
  return { email, ...(await colleague(admin, email, ['writer'])) }
}
/** The most tries that may be counted while so many milliseconds go by: the free ones, and one after each wait of 1, 2, 4 … seconds that is over by then. */
const allowed = (free: number, elapsed: number) => free + Math.floor(Math.log2(1 + elapsed / 1000))
/** Sends 120 logins at once, half of them to each process. Returns their statuses and how long they took. */
async function burst(send: (i: number, server: RunningServer | undefined) => ReturnType<typeof logIn>) {
  const begun = Date.now()
  const answers = await Promise.all(Array.from({ length: 120 }, (_, i) => send(i, i % 2 ? one : two)))
  const statuses = answers.map(({ status }) => status)
  expect(countOf(statuses, 401) + countOf(statuses, 429)).toBe(120)
  return { tried: countOf(statuses, 401), elapsed: Date.now() - begun }
}
const countOf = <Value>(values: readonly Value[], value: Value) => values.filter((each) => each === value).length

describe('120 guesses at the same time, through two processes', () => {
  it('reach the password of an account five times from one network', async () => {
    const { email } = await user('skur')
    const network = newNetwork()
    const { tried, elapsed } = await burst((i, server) => logIn(email, `gissning nummer ${i}`, network, server))
    expect(tried).toBeGreaterThanOrEqual(5)
    expect(tried).toBeLessThanOrEqual(allowed(5, elapsed))
  })

  it('reach sixty passwords from one network, of however many accounts', async () => {
    const network = newNetwork()
    const { tried, elapsed } = await burst((i, server) => logIn(`nummer${i}@example.se`, 'en och samma gissning', network, server))
    expect(tried).toBeLessThanOrEqual(allowed(60, elapsed))
  })

  it('reach the password of an account fifty times from as many networks, and the owner logs in from a known one', async () => {
    const { email } = await user('natverk')
    const home = newNetwork()
    expect((await logIn(email, PASSWORD, home)).status).toBe(200)
    const { tried, elapsed } = await burst((i, server) => logIn(email, `gissning nummer ${i}`, newNetwork(), server))
    expect(tried).toBeLessThanOrEqual(allowed(50, elapsed))
    expect((await logIn(email, PASSWORD, home)).status).toBe(200)
  })
})

describe('a login that has to wait', () => {
  /** The answers to guesses, the last of which has to wait. Each further guess begins a longer wait: soon longer than a busy server takes to answer. */
  const guessed = async (spelled: (i: number) => string) => {
    const network = newNetwork()
    const answers = [await logIn(spelled(0), 'gissning nummer 0', network)]
    while (answers.at(-1)?.status !== 429 && answers.length < 12)
      answers.push(await logIn(spelled(answers.length), `gissning nummer ${answers.length}`, network))
    return answers
  }
  const waiting = async (email: string) => (await guessed(() => email)).at(-1) as ApiResponse

  it('is told for how long, in Swedish and in a header', async () => {
    const { email } = await user('vantar')
    const answer = await waiting(email)
    expect([answer.status, ...sentencesOf(answer)]).toEqual([
      429,
      expect.stringMatching(/^Det har blivit för många försök\. Vänta \S+ (sekund|sekunder|minut|minuter) och försök sedan igen\.$/),
    ])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  })

  it('is answered in the same way without an account', async () => {
    const { email } = await user('kand')
    const [known, unknown] = [await waiting(email), await waiting('okand@example.se')]
    const withoutTime = ({ status, text }: ApiResponse) => [status, text.replace(/Vänta .* och/, 'Vänta och')]
    expect(withoutTime(unknown)).toEqual(withoutTime(known))
  })

  it('may be a login from elsewhere', async () => {
    const { email } = await user('annanstans')
    await waiting(email)
    expect((await logIn(email, PASSWORD, newNetwork())).status).toBe(200)
  })

  it('counts an address that is spelled in another way as the same account', async () => {
    const { email } = await user('stavning')
    const spellings = [email, email.toUpperCase(), ` ${email} `]
    const statuses = (await guessed((i) => spellings[i % spellings.length] ?? email)).map(({ status }) => status)
    expect([statuses.slice(0, 5), statuses.at(-1)]).toEqual([[401, 401, 401, 401, 401], 429])
  })

  it('stands in the log without the address', async () => {
    const { email } = await user('loggad')
    await waiting(email)
    const lines = (one?.output() ?? '').split('\n').filter((line) => line.includes('"security":"wait begun"'))
    expect(lines.length).toBeGreaterThan(0)
    expect(one?.output()).not.toContain(email)
    expect(one?.output()).not.toContain('gissning nummer')
  })
})

describe('a login that succeeds', () => {
  it('takes the failures before it back', async () => {
    const { email } = await user('lyckad')
    const network = newNetwork()
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 4; i += 1) expect((await logIn(email, 'fel lösenord igen', network)).status).toBe(401)
      expect((await logIn(email, PASSWORD, network)).status).toBe(200)
    }
  })

  it('keeps its session beside those that begin at the same time in two processes', async () => {
    const { email } = await user('samtidig')
    const network = newNetwork()
    const answers = await Promise.all([one, two, one, two].map((server) => logIn(email, PASSWORD, network, server)))
    for (const answer of answers) {
      const client = new RestClient(one?.origin ?? '', tokenIn(answer))
      expect((await client.get('/api/users/me')).body.user?.email).toBe(email)
    }
  })
})

describe('an account', () => {
  const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const timeOf = async (email: string) => {
    const times: number[] = []
    for (let i = 0; i < 5; i += 1) {
      const begun = performance.now()
      await logIn(email, 'en gissning bara', newNetwork())
      times.push(performance.now() - begun)
    }
    return medianOf(times)
  }

  it('that does not exist or is disabled takes as long to refuse as a wrong password', async () => {
    const { email } = await user('tidtagen')
    const { email: disabled, id } = await user('avstangd-tid')
    await admin.change('users', id, { isDisabled: true })
    const known = await timeOf(email)
    // A refusal without the check of a password takes a twentieth of the time.
    expect(await timeOf('finns-inte@example.se')).toBeGreaterThan(known / 3)
    expect(await timeOf(disabled)).toBeGreaterThan(known / 3)
  })

  it('that is disabled is logged out at once, and can’t log in or get a new password', async () => {
    const { email, id, client } = await user('avstangd')
    await admin.change('users', id, { isDisabled: true })
    expect((await client.get('/api/themes')).status).toBe(403)
    expect((await client.get('/api/users/me')).body.user).toBeNull()
    const network = newNetwork()
    const [right, wrong] = [await logIn(email, PASSWORD, network), await logIn(email, 'fel lösenord igen', network)]
    expect([right.status, right.text]).toEqual([401, wrong.text])
    await admin.change('users', id, { isDisabled: false })
    expect((await logIn(email, PASSWORD, network)).status).toBe(200)
  })

  it('can’t be disabled by its user, nor deleted by anybody', async () => {
    const { id, client } = await user('kvar')
    await client.patch(`/api/users/${id}`, { isDisabled: true })
    expect((await client.get('/api/themes')).status).toBe(200)
    const answer = await admin.delete(`/api/users/${id}`)
    expect([answer.status, sentencesOf(answer).join()]).toEqual([403, expect.stringMatching(/Kontot är avstängt/)])
  })
})

describe('letters with a new password', () => {
  it('can be asked for three times at once, whether or not there is an account', async () => {
    const { email } = await user('brev')
    for (const address of [email, 'inget-konto@example.se']) {
      const network = newNetwork()
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) => post('/api/users/forgot-password', { email: address }, network, i % 2 ? one : two)),
      )
      const statuses = answers.map(({ status }) => status)
      expect([countOf(statuses, 200), countOf(statuses, 429)], address).toEqual([3, 17])
    }
  })
})
