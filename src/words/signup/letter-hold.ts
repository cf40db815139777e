import type { Instant } from '../../domain/content/content.ts'
import { dateAndTime } from '../time/dates.ts'

/** Why a letter was not sent that waited when the letters of a restored database were released. */
export const DROPPED_WORDS = 'Kastat när mejlkön släpptes efter en återställning. Tryck på Skicka igen om det ska fram ändå.'

/** Texts about the letters of a restored database, for the staff. */
export const LETTER_HOLD_WORDS = {
  title: 'Mejlkön är stoppad',
  why: 'Databasen är återställd från en säkerhetskopia, så inga mejl till deltagare skickas förrän en administratör har släppt kön.',
  choice: 'Vilka av mejlen i kön ska skickas?',
  button: 'Släpp mejlkön',
  users:
    'Även användarna är som när kopian gjordes. Konton som har stängts av sedan dess behöver stängas av igen. Kontaktpersoner, bilder och filer som har tagits bort sedan dess är tillbaka: ta bort dem igen, särskilt om någon hade bett om det.',
  askAdministrator: 'Be en administratör släppa kön.',
  noChoice: 'Välj vilka mejl som ska skickas, och tryck på Släpp mejlkön igen.',
  titleReleased: 'Mejlkön',
} as const

/** What the dashboard says after an administrator has pressed the button, by the value in its address. */
export const RELEASED_WORDS = {
  slappt: 'Mejlkön är släppt.',
  'redan-slappt': 'Mejlkön var redan släppt, så ditt val ändrade ingenting.',
} as const

/** The choices of an administrator who releases the letters. */
export const RELEASE_WORDS = {
  coming: 'Mejl om evenemang som inte har varit. Resten kastas.',
  all: 'Alla mejl.',
  none: 'Inga. Alla mejl i kön kastas, men nya skickas.',
} as const

/** What waits in the letter queue of a restored database. `oldest` is the instant at which the oldest letter was queued. */
export function letterHoldInWords(copiedAt: Instant, count: number, oldest: Instant | null): string {
  const copied = `Säkerhetskopian är från ${dateAndTime(copiedAt)}.`
  if (count === 0 || oldest === null) return `${copied} Inget mejl väntar.`
  const waiting = count === 1 ? '1 mejl väntar, sedan' : `${count} mejl väntar, det äldsta sedan`
  return `${copied} ${waiting} ${dateAndTime(oldest)}. Mejl som köades före kopian kan redan ha kommit fram.`
}
