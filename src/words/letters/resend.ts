/** Texts for the staff about sending a letter again. */
export const RESEND_WORDS = {
  title: 'Skicka igen',
  button: 'Skicka igen',
  help: 'Skickar samma mejl en gång till, till samma adress.',
  waits: 'Mejlet väntar på att skickas.',
  queued: 'Mejlet ligger i kön och skickas inom någon sekund.',
  notNow: 'Mejlet ligger redan i kön eller skickas just nu. Ladda om sidan för att se hur det gick.',
  passed: 'Mejlet har blivit inaktuellt, så det skickas inte igen.',
  failed: 'Det gick inte. Kontrollera att du har kontakt med servern och försök igen.',
  chooseSome: 'Kryssa för de mejl som ska skickas igen.',
  tooMany: 'Välj högst 500 mejl åt gången.',
} as const

/** What the page of a letter says about sending it again, by the letter's status, and whether it has a button for it. */
export function resendHelp(status: string): { readonly words: string; readonly isPossible: boolean } {
  switch (status) {
    case 'sent':
    case 'failed':
      return { words: RESEND_WORDS.help, isPossible: true }
    case 'dropped':
      return { words: RESEND_WORDS.passed, isPossible: false }
    default:
      return { words: RESEND_WORDS.waits, isPossible: false }
  }
}

/** The button that sends the chosen letters again. */
export const resendChosen = (count: number): string => `Skicka igen (${count})`

/** What became of several letters that were to be sent again: `12 mejl ligger i kön. 2 skickas inte igen: …` */
export function resentInWords({ queued, left }: { readonly queued: number; readonly left: number }): string {
  const sentences = [queued === 0 ? 'Inget mejl lades i kön.' : `${queued} mejl ligger i kön och skickas inom kort.`]
  if (left === 1) sentences.push('1 mejl skickas inte igen: det ligger redan i kön eller har blivit inaktuellt.')
  if (left > 1) sentences.push(`${left} mejl skickas inte igen: de ligger redan i kön eller har blivit inaktuella.`)
  return sentences.join(' ')
}
