import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import type { EmailAdapter, Payload } from 'payload'

interface EmailSettings {
  /** `smtps://user:password@host` or `smtp://…`, or null for no mail server. */
  readonly smtpUrl: string | null
  /** The folder that gets e-mails as `.eml` files when there is no mail server. */
  readonly outbox: string
  /** The sender, `Name <address>`. */
  readonly from: string
}

/**
 * The most connections to the mail server at a time, and so the most letters that are under way. Microsoft 365 takes three for each sender:
 * https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements.
 */
export const CONNECTIONS = 3

/**
 * A pool of connections, and how long a server may be silent, in milliseconds. RFC 5321, section 4.5.3.2, allows servers minutes; the servers that offices
 * send through answer in seconds, and a letter that was given up too early is tried again.
 */
const POOL = {
  pool: true,
  maxConnections: CONNECTIONS,
  maxRequeues: 2,
  idleTimeout: 30_000,
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  dnsTimeout: 20_000,
  socketTimeout: 60_000,
} as const

/**
 * The file name of an e-mail in the outbox. It follows from the Message-ID, so an e-mail that is written twice is one file. The name is `.eml` for a
 * Message-ID of another form than `<id@host>`.
 */
export const outboxFileName = (messageId: string): string => `${/^<?([\w-]+)@/.exec(messageId)?.[1] ?? ''}.eml`

const uniqueFileName = () => `${new Date().toISOString().replaceAll(':', '')}-${randomUUID().slice(0, 8)}.eml`

const isThisMachine = (host: string) => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

/**
 * The options of a mail server. Letters hold personal data, so `smtp://` sends only once STARTTLS has made the connection a secure one (RFC 3207; RFC 8314,
 * section 4.1). A server on this machine needs none, and `?requireTLS=` in the URL decides for itself. What the URL sets replaces what stands here.
 */
function transportOptions(smtpUrl: string): typeof POOL & { readonly url: string; readonly requireTLS?: true } {
  const url = URL.parse(smtpUrl)
  const mayBePlain = url !== null && (isThisMachine(url.hostname) || url.searchParams.has('requireTLS'))
  return mayBePlain ? { ...POOL, url: smtpUrl } : { ...POOL, url: smtpUrl, requireTLS: true }
}

/** What the adapter can do beside what Payload asks of one. */
interface MailServerCheck {
  /** Connects to the mail server and logs in. Throws the error of the connection. */
  readonly checkServer: () => Promise<unknown>
}

/** Payload's e-mail adapter. It sends through the mail server, or writes files to the outbox that a mail program can open. */
export function emailAdapter({ smtpUrl, outbox, from }: EmailSettings): EmailAdapter {
  const [, name = from, address = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? []
  const transport = smtpUrl ? nodemailer.createTransport(transportOptions(smtpUrl)) : null
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const check: MailServerCheck = { checkServer: async () => transport?.verify() }
  return () => ({
    ...check,
    name: smtpUrl ? 'smtp' : 'outbox',
    defaultFromName: name,
    defaultFromAddress: address,
    sendEmail: async (message) => {
      const email = { ...message, from: message.from ?? from }
      if (transport) return transport.sendMail(email)
      const { message: bytes } = await writer.sendMail(email)
      await mkdir(outbox, { recursive: true })
      const file = path.join(outbox, message.messageId ? outboxFileName(message.messageId) : uniqueFileName())
      const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`
      await writeFile(temporary, bytes as Buffer, { mode: 0o600 })
      await rename(temporary, file)
    },
  })
}

/** Connects to the mail server and logs in, without sending anything. Throws the error of the connection. Without a mail server it does nothing. */
export async function checkMailServer({ email }: Pick<Payload, 'email'>): Promise<void> {
  await (email as Partial<MailServerCheck>).checkServer?.()
}
