import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import type { EmailAdapter } from 'payload'

interface EmailSettings {
  readonly smtpUrl: string | null
  /** Where letters are written as `.eml` when there is no mail server. */
  readonly outbox: string
  /** The sender, `Name <address>`. */
  readonly from: string
}

/** What a letter is called in the outbox, of its Message-ID: the same letter is the same file, however often it is written. */
export const outboxFileName = (messageId: string): string => `${/^<?([\w-]+)@/.exec(messageId)?.[1] ?? ''}.eml`

/** A name for a letter that has no Message-ID of its own. */
const uniqueFileName = () => `${new Date().toISOString().replaceAll(':', '')}-${randomUUID().slice(0, 8)}.eml`

/** How Payload sends letters: through the mail server, or into the outbox as files that a mail program can open. */
export function emailAdapter({ smtpUrl, outbox, from }: EmailSettings): EmailAdapter {
  const [, name = from, address = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? []
  const transport = smtpUrl ? nodemailer.createTransport(smtpUrl) : null
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  return () => ({
    name: smtpUrl ? 'smtp' : 'outbox',
    defaultFromName: name,
    defaultFromAddress: address,
    sendEmail: async (message) => {
      const letter = { ...message, from: message.from ?? from }
      if (transport) return transport.sendMail(letter)
      const { message: bytes } = await writer.sendMail(letter)
      await mkdir(outbox, { recursive: true })
      const file = path.join(outbox, message.messageId ? outboxFileName(message.messageId) : uniqueFileName())
      const unfinished = `${file}.${randomUUID().slice(0, 8)}.tmp`
      await writeFile(unfinished, bytes as Buffer, { mode: 0o600 })
      await rename(unfinished, file)
    },
  })
}
