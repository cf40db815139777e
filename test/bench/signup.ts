// `npm run bench:signup -- 1000 150`: signs up many people at once for few seats, and kills the server meanwhile.
import { cpus, totalmem } from 'node:os'
import { ADMIN_EMAIL, firstAdministrator, PASSWORD, RestClient } from '../cms/rest-client.ts'
import { oldStamp, publishEvent, receiptOf, rowsOf, type SignupAnswer, seatsOf, sendForm } from '../http/signup/signup-client.ts'
import { newDataFolder, type RunningServer, removeData, startServer } from '../processes/running-server.ts'
import { milliseconds, percentile } from './figures.ts'

const [people = 1000, seats = 150] = process.argv.slice(2).map(Number)
const ENV = { SIGNUPS_PER_MINUTE: '1000000', SIGNUPS_PER_EVENT: '1000000' }
/** The longest wait for all sign-ups to be stored, in milliseconds. */
const LONGEST_WAIT = 300_000

interface Sent {
  readonly answer: SignupAnswer
  readonly took: number
}

/** The stamps of the forms, by event and person: who gets no answer sends the same form again. */
const stamps = new Map<string, string>()

async function send(server: RunningServer, slug: string, i: number): Promise<Sent> {
  const stamp = stamps.get(`${slug} ${i}`) ?? oldStamp(server.dataDir, slug)
  stamps.set(`${slug} ${i}`, stamp)
  const began = performance.now()
  const fields = {
    namn: `Person ${i}`,
    epost: `person${i}@example.se`,
    stampel: stamp,
    organisation: 'Fyrbo kommun',
    'fraga-mat': 'Inga nötter',
  }
  const answer = await sendForm(server.origin, `/anmalan/${slug}/`, fields)
  return { answer, took: performance.now() - began }
}

const QUESTIONS = [{ label: 'Mat', kind: 'line', purpose: 'För köket', isSensitive: true }]
const event = (admin: RestClient) => publishEvent(admin, { seats, hasWaitingList: true, questions: QUESTIONS })

/** The differences between the responses, the rows and the counters; none when they agree. */
async function faultsOf(server: RunningServer, admin: RestClient, id: string | number, slug: string, answers: readonly SignupAnswer[]) {
  const began = performance.now()
  let rows = await rowsOf(admin, id)
  while (rows.length < people && performance.now() - began < LONGEST_WAIT) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    rows = await rowsOf(admin, id)
  }
  const faults: string[] = []
  const expect = (is: boolean, fault: string) => void (is || faults.push(fault))
  const byEmail = new Map(rows.map((row) => [row.email, row]))
  const states = answers.map((answer) => receiptOf(answer)?.state ?? null)
  expect(rows.length === people && byEmail.size === people, `${rows.length} rows of ${byEmail.size} people`)
  expect(rows.filter(({ status }) => status === 'seated').length === Math.min(seats, people), 'the number of seated')
  expect(
    rows.every(({ number }, i) => number === i + 1),
    'the numbers have gaps',
  )
  expect(
    rows.every(({ status }, i) => status === (i < seats ? 'seated' : 'waiting')),
    'a person has passed another in the queue',
  )
  expect(
    states.every((state, i) => byEmail.get(`person${i}@example.se`)?.status === state),
    'a response differs from its row',
  )
  expect((await seatsOf(server.origin, slug)).left === Math.max(0, seats - people), 'the counter of seats')
  return { faults, rowsAfter: performance.now() - began }
}

const folder = await newDataFolder()
let server = await startServer(ENV, folder)
try {
  let admin = await firstAdministrator(server)

  const first = await event(admin)
  const began = performance.now()
  const sent = await Promise.all(Array.from({ length: people }, (_, i) => send(server, first.slug, i)))
  const lasted = performance.now() - began
  const atOnce = await faultsOf(
    server,
    admin,
    first.id,
    first.slug,
    sent.map(({ answer }) => answer),
  )

  const second = await event(admin)
  const sending = Array.from({ length: people }, (_, i) => send(server, second.slug, i))
  await Promise.any(sending.map(async (one) => ((await one).answer.hasAnswered ? null : Promise.reject(new Error('Not answered')))))
  server.process.kill('SIGKILL')
  const broken = await Promise.all(sending)
  server = await startServer(ENV, folder)
  admin = await new RestClient(server.origin).login(ADMIN_EMAIL, PASSWORD)
  const answers = await Promise.all(broken.map(async ({ answer }, i) => (answer.hasAnswered ? answer : (await send(server, second.slug, i)).answer)))
  const killed = await faultsOf(server, admin, second.id, second.slug, answers)

  const times = sent.map(({ took }) => took)
  const say = (faults: readonly string[]) => (faults.length === 0 ? 'none' : faults.join('; '))
  console.log(`| ${people} sign-ups at once for ${seats} seats, each over a connection of its own | |
| --- | --- |
| answered | ${sent.filter(({ answer }) => answer.status === 303).length} |
| an answer (p50 / p95 / p99) | ${[0.5, 0.95, 0.99].map((share) => milliseconds(percentile(times, share))).join(' / ')} |
| decided a second | ${Math.round((people * 1000) / lasted)} |
| rows of all made, after the last answer | ${milliseconds(atOnce.rowsAfter)} |
| faults | ${say(atOnce.faults)} |
| the same, killed with SIGKILL at the first answer: answered before / after another start | ${broken.filter(({ answer }) => answer.hasAnswered).length} / ${answers.filter(({ status }) => status === 303).length} |
| faults | ${say(killed.faults)} |

${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB memory, Node ${process.versions.node}${process.env.TEST_DATABASE_URL ? ', MongoDB' : ', SQLite'}`)
  if (atOnce.faults.length + killed.faults.length > 0) process.exitCode = 1
} finally {
  await server.stop()
  await removeData(folder)
}
