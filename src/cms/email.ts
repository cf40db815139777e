import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'
import type { EmailAdapter } from 'payload'

interface Post {
  readonly smtpUrl: string | null
  /** Where letters are written as `.eml` when there is no mail server. */
  readonly outbox: string
  /** The sender, `Name <address>`. */
  readonly from: string
}

/** How Payload sends letters: through the mail server, or into the outbox as files that a mail program can open. */
export function emailAdapter({ smtpUrl, outbox, from }: Post): EmailAdapter {
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
      const file = path.join(outbox, `${new Date().toISOString().replaceAll(':', '')}-${randomUUID().slice(0, 8)}.eml`)
      await writeFile(`${file}.tmp`, bytes as Buffer, { mode: 0o600 })
      await rename(`${file}.tmp`, file)
    },
  })
}
