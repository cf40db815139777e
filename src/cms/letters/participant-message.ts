import type { SendEmailOptions } from 'payload'
import { withPersonalLink } from '../../mail/personal-link.ts'

/** An e-mail without its sender and its Message-ID, which the sender of letters adds. */
export type Message = Pick<SendEmailOptions, 'to' | 'subject' | 'text' | 'html' | 'attachments'>

/** A row of a letter to a participant. */
interface Row {
  readonly signup?: string
  readonly subject?: string
  readonly to?: string
  readonly text?: string | null
  readonly html?: string | null
  readonly calendar?: string | null
}

/** The e-mail of a stored letter to a participant. Only here it gets its personal address: the stored letter has none. */
export function participantMessage(row: Row, ownUrlOf: (signup: string) => string): Message {
  const { signup = '', subject = '', to = '', text, html, calendar } = row
  return {
    // Name and address apart: a single text could be parsed as several addresses.
    to: { name: '', address: to },
    subject,
    ...withPersonalLink({ text: text ?? '', html: html ?? '' }, ownUrlOf(signup)),
    attachments: calendar ? [{ filename: 'kalender.ics', content: calendar, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }] : [],
  }
}
