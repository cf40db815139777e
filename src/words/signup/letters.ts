/** What mail servers and networks answer, as far as it can be told in words. */
const FAULTS: Readonly<Record<string, string>> = {
  ECONNECTION: 'E-postservern går inte att nå.',
  ECONNREFUSED: 'E-postservern går inte att nå.',
  ESOCKET: 'E-postservern går inte att nå.',
  EDNS: 'E-postservern går inte att hitta. Kontrollera SMTP_URL.',
  ENOTFOUND: 'E-postservern går inte att hitta. Kontrollera SMTP_URL.',
  ETIMEDOUT: 'E-postservern svarar inte.',
  EAUTH: 'E-postservern godtar inte inloggningen. Kontrollera SMTP_URL.',
  ETLS: 'Det går inte att skapa en säker förbindelse till e-postservern.',
  EENVELOPE: 'E-postservern tar inte emot brev till den här adressen.',
  EMESSAGE: 'E-postservern tog inte emot brevet.',
  ENOSPC: 'Disken är full.',
  EACCES: 'Mappen för brev går inte att skriva i.',
}

/** Why a letter could not be sent, in words for the staff: what is known of it, and what the other side said. */
export function sendFaultInWords(code: string | null, said: string): string {
  const known = code === null ? undefined : FAULTS[code]
  return [known ?? 'Brevet gick inte att skicka.', said].filter(Boolean).join(' ').slice(0, 1000)
}

/** What the staff read about sending a letter again. */
export const RESEND_WORDS = {
  title: 'Skicka igen',
  button: 'Skicka igen',
  help: 'Skickar samma brev en gång till, till samma adress.',
  waits: 'Brevet väntar på att skickas.',
  queued: 'Brevet ligger i kön och skickas inom någon sekund.',
  notNow: 'Brevet ligger redan i kön eller skickas just nu. Ladda om sidan för att se hur det gick.',
  failed: 'Det gick inte. Kontrollera att du har kontakt med servern och försök igen.',
} as const
