// `npm run bench:lock -- 30`: what readers wait for while another program has locked the database for so many seconds.
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstAdministrator } from '../cms/rest-client.ts'
import { PUBLISHABLE } from '../cms/sample-documents.ts'
import { oldStamp, publishEvent, sendForm } from '../http/signup/signup-client.ts'
import { lockDatabase } from '../processes/locked-database.ts'
import { startServer } from '../processes/running-server.ts'
import { milliseconds, percentile, seconds } from './figures.ts'
import { Reader } from './reader.ts'

const [lasts = 30] = process.argv.slice(2).map(Number)
/** The time between two requests, in milliseconds. Requests don't wait for earlier responses, which would hide slow ones. */
const EVERY = 10
/** The time between two saves and two sign-ups, in milliseconds. */
const WRITE_EVERY = 500
/** How long answers are measured before the lock, with the same saves and sign-ups, in seconds. */
const BEFORE = 10

const server = await startServer({ SEED_DIR: 'content', SIGNUPS_PER_MINUTE: '1000000', SIGNUPS_PER_EVENT: '1000000' })
try {
  const admin = await firstAdministrator(server)
  const event = await publishEvent(admin, { seats: 1_000 })
  const paths = ['/', '/healthz', '/sok/?q=region']
  const readers = paths.map(() => new Reader(server.origin, 4))
  for (const [i, at] of paths.entries()) await readers[i]?.read(at)
  // Next loads its code at the first request, which holds the thread.
  await admin.get('/admin/login')

  /** The times of answers, in milliseconds, by path, for a number of seconds. */
  async function measure(duration: number) {
    const times = paths.map((): number[] => [])
    const reads: Promise<void>[] = []
    const end = performance.now() + duration * 1_000
    for (let i = 0; performance.now() < end; i += 1) {
      const which = i % paths.length
      const began = performance.now()
      reads.push((readers[which] as Reader).read(paths[which] ?? '').then(() => void times[which]?.push(performance.now() - began)))
      await sleep(EVERY)
    }
    await Promise.all(reads)
    return times
  }

  /** The statuses of saves and of sign-ups that are sent at a steady pace for a number of seconds. */
  async function write(duration: number, name: string) {
    const saved: Promise<number>[] = []
    const signedUp: Promise<number>[] = []
    for (let i = 0; i * WRITE_EVERY < duration * 1_000; i += 1) {
      const fields = { namn: `${name} ${i}`, epost: `${name}${i}@example.se`, stampel: oldStamp(server.dataDir, event.slug) }
      saved.push(admin.post('/api/news', { ...PUBLISHABLE.news, title: `${name} ${i}` }).then(({ status }) => status))
      signedUp.push(sendForm(server.origin, `/anmalan/${event.slug}/`, fields).then(({ status }) => status))
      await sleep(WRITE_EVERY)
    }
    return { saved, signedUp }
  }

  const [rest] = await Promise.all([measure(BEFORE), write(BEFORE, 'fore')])
  const unlock = await lockDatabase(path.join(server.dataDir, 'torget.db'))
  const began = performance.now()
  const [locked, { saved, signedUp }] = await Promise.all([measure(lasts), write(lasts, 'under')])
  const held = performance.now() - began
  await unlock()
  const statuses = async (writes: readonly Promise<number>[]) => {
    const counts = Map.groupBy(await Promise.all(writes), (status) => status)
    return [...counts].map(([status, { length }]) => `${length} × ${status}`).join(', ')
  }
  const row = (name: string, times: readonly number[]) =>
    `| ${name} | ${[0.5, 0.99, 1].map((share) => milliseconds(percentile(times, share))).join(' / ')} |`
  console.log(`| the database locked for ${seconds(held)} by another program | p50 / p99 / longest |
| --- | --- |
${paths.flatMap((at, i) => [row(`${at}, before`, rest[i] ?? []), row(`${at}, meanwhile`, locked[i] ?? [])]).join('\n')}
| saves, one each half second | ${await statuses(saved)} |
| sign-ups, one each half second | ${await statuses(signedUp)} |

${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB memory, Node ${process.versions.node}, SQLite`)
  for (const reader of readers) reader.close()
} finally {
  await server.remove()
}
