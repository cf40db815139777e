import type { Instant } from '../../domain/content/content.ts'
import type { OwnCause } from '../../domain/letters/send-failure.ts'
import { momentInWords } from '../publishing/publication.ts'
import { CAUSES } from './send-causes.ts'

const lettersInWords = (count: number) => (count === 1 ? '1 mejl' : `${count} mejl`)

/** The texts of the card about letters on the dashboard. */
export const LETTERS_CARD = {
  title: 'Mejl',
  trouble: 'Mejl går inte iväg.',
  ofParticipants: 'Till deltagare',
  ofAccounts: 'Om konton',
  resendHelp:
    'Öppna listan, kryssa för mejlen och tryck på Skicka igen. Ett mejl som har hunnit bli inaktuellt skickas inte: hör av dig till deltagaren i stället.',
} as const

/** What is said of an office's installation without a mail server: what happens to letters, and what to do. The first is for the terminal, too. */
export const NO_MAIL_SERVER = {
  what: 'Ingen e-postserver är inställd, så mejl till deltagare och användare når ingen: de sparas bara som filer i mappen outbox i DATA_DIR.',
  set: 'Ange SMTP_URL och MAIL_FROM, och starta om.',
  ask: 'Be den som sköter driften att ange SMTP_URL och MAIL_FROM. Mejl som redan ligger i mappen skickas inte av sig själva då: välj dem i listorna och tryck på Skicka igen.',
} as const

/** Why letters don't go, since when, and what to check: as sentences. */
export function troubleInWords({ cause, since }: { readonly cause: OwnCause; readonly since: Instant }, now: Instant): string {
  return `${CAUSES[cause].what} Så har det varit sedan ${momentInWords(since, now)}. ${CAUSES[cause].check}`
}

/** How many letters wait, and what happens with them. Returns null for none. */
export function waitingInWords(count: number): string | null {
  if (count === 0) return null
  const words =
    count === 1
      ? 'Det skickas av sig självt när felet är avhjälpt, om det inte har blivit inaktuellt.'
      : 'De skickas av sig själva när felet är avhjälpt, utom de som har blivit inaktuella.'
  return `${lettersInWords(count)} väntar. ${words} Efter tre dagar görs inga fler försök.`
}

/** How many letters were given up in the last week. Returns null for none. */
export const failedInWords = (count: number): string | null =>
  count === 0 ? null : `${lettersInWords(count)} gick inte att skicka den senaste veckan.`

/** How many letters of the last week were no longer true before they could be sent. Returns null for none. */
export const droppedInWords = (count: number): string | null =>
  count === 0
    ? null
    : `${lettersInWords(count)} skickades inte den senaste veckan, för ${count === 1 ? 'det hann bli inaktuellt' : 'de hann bli inaktuella'}.`
