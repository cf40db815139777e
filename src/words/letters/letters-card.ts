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

/** Why letters don't go, since when, and what to check: as sentences. */
export function troubleInWords({ cause, since }: { readonly cause: OwnCause; readonly since: Instant }, now: Instant): string {
  return `${CAUSES[cause].what} Så har det varit sedan ${momentInWords(since, now)}. ${CAUSES[cause].check}`
}

/** How many letters wait, and what happens with them. Returns null for none. */
export function waitingInWords(count: number): string | null {
  if (count === 0) return null
  return `${lettersInWords(count)} väntar. De skickas av sig själva när felet är avhjälpt, så länge det som står i dem gäller. Efter tre dagar ges de upp.`
}

/** How many letters were given up in the last week. Returns null for none. */
export const failedInWords = (count: number): string | null =>
  count === 0 ? null : `${lettersInWords(count)} gick inte att skicka den senaste veckan.`

/** How many letters of the last week were no longer true before they could be sent. Returns null for none. */
export const droppedInWords = (count: number): string | null =>
  count === 0 ? null : `${lettersInWords(count)} skickades inte den senaste veckan: det som stod i mejlet hann passera.`
