// `npm run bench:letters -- 300 300`: sends that many letters to a mail server that takes so many milliseconds for each, or for each command.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { openTestCms } from '../cms/open-cms.ts'
import { ADMIN_URL, ownUrlOf } from '../cms/signed-up.ts'
import { seconds } from './figures.ts'

const [count = 300, delay = 300] = process.argv.slice(2).map(Number)

/** Which answers are slow: that to the letter, or those to all commands. */
type Slowness = 'letter' | 'command'

/** A mail server that answers slowly, and counts letters and connections. */
async function slowServer(slowness: Slowness) {
  const seen = { letters: 0, connections: 0, most: 0 }
  const server = createServer((socket) => {
    seen.connections += 1
    seen.most = Math.max(seen.most, seen.connections)
    socket.on('close', () => {
      seen.connections -= 1
    })
    socket.on('error', () => socket.destroy())
    let unread = ''
    let isLetter = false
    const answer = async (words: string, isSlow: boolean) => {
      if (isSlow) await wait(delay)
      socket.write(`${words}\r\n`)
    }
    const read = async () => {
      const end = unread.indexOf(isLetter ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const said = unread.slice(0, end)
      unread = unread.slice(end + (isLetter ? 5 : 2))
      if (isLetter) {
        isLetter = false
        seen.letters += 1
        await answer('250 Taken', true)
      } else if (/^DATA/i.test(said)) {
        isLetter = true
        await answer('354 Go on', slowness === 'command')
      } else if (/^QUIT/i.test(said)) socket.end('221 Bye\r\n')
      else await answer('250 Ok', slowness === 'command')
      await read()
    }
    socket.write('220 slow\r\n')
    let reading = Promise.resolve()
    socket.on('data', (bytes) => {
      unread += bytes.toString('latin1')
      reading = reading.then(read)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { seen, port: (server.address() as AddressInfo).port, close: () => server.close() }
}

const { payload, remove } = await openTestCms()
const { emailAdapter } = await import('../../src/cms/email.ts')
const { LetterSender } = await import('../../src/cms/letters/sender.ts')

for (const slowness of ['letter', 'command'] as const) {
  const server = await slowServer(slowness)
  const smtpUrl = `smtp://127.0.0.1:${server.port}`
  payload.email = emailAdapter({ smtpUrl, outbox: '', from: 'Kansliet <kansli@example.se>' })({ payload })
  payload.sendEmail = payload.email.sendEmail
  await payload.db.deleteMany({ collection: 'letters', where: {} })
  const dueAt = new Date().toISOString()
  for (let i = 0; i < count; i += 1) {
    const letter = { subject: `Brev ${i}`, to: `p${i}@example.org`, text: 'Hej!', html: '<p>Hej!</p>', status: 'queued', tries: 0, dueAt }
    await payload.db.create({ collection: 'letters', data: { ...letter, key: `p${i}:1:seated`, signup: `p${i}`, event: '1' } })
  }
  const sender = new LetterSender({ payload, ownUrlOf, adminUrl: ADMIN_URL, confirm: () => Promise.resolve(), clock: Date.now })
  const began = performance.now()
  const sent = await sender.sendDue()
  const took = performance.now() - began
  const rate = Math.round((sent / took) * 60_000)
  const { letters, most } = server.seen
  const where = slowness === 'letter' ? 'for each letter' : 'for each command'
  console.log(
    `${delay} ms ${where}: ${sent} of ${count} letters sent, ${letters} received, in ${seconds(took)}: ${rate} a minute, ${most} connections`,
  )
  if (sent !== count || letters !== count) process.exitCode = 1
  server.close()
}
await remove()
process.exit()
