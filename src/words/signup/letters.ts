/** Error codes of mail servers, networks and file systems in words. */
const FAULTS: Readonly<Record<string, string>> = {
  ECONNECTION: 'E-postservern går inte att nå.',
  ECONNREFUSED: 'E-postservern går inte att nå.',
  ESOCKET: 'E-postservern går inte att nå.',
  EDNS: 'E-postservern går inte att hitta. Kontrollera SMTP_URL.',
  ENOTFOUND: 'E-postservern går inte att hitta. Kontrollera SMTP_URL.',
  ETIMEDOUT: 'E-postservern svarar inte.',
  EAUTH: 'E-postservern godtar inte inloggningen. Kontrollera SMTP_URL.',
  ETLS: 'E-postservern erbjuder ingen säker förbindelse. Brevet väntar, eftersom det innehåller personuppgifter. Kontrollera SMTP_URL.',
  EENVELOPE: 'E-postservern tar inte emot brev till den här adressen.',
  EMESSAGE: 'E-postservern tog inte emot brevet.',
  ENOSPC: 'Disken är full.',
  EACCES: 'Mappen för brev går inte att skriva i.',
}

/** The reason why a letter could not be sent, for the staff: the error code in words, and the server's own text. At most 1000 characters. */
export function sendFaultInWords(code: string | null, serverText: string): string {
  const fault = code === null ? undefined : FAULTS[code]
  return [fault ?? 'Brevet gick inte att skicka.', serverText].filter(Boolean).join(' ').slice(0, 1000)
}

/** Texts for the staff about sending a letter again. */
export const RESEND_WORDS = {
  title: 'Skicka igen',
  button: 'Skicka igen',
  help: 'Skickar samma brev en gång till, till samma adress.',
  waits: 'Brevet väntar på att skickas.',
  queued: 'Brevet ligger i kön och skickas inom någon sekund.',
  notNow: 'Brevet ligger redan i kön eller skickas just nu. Ladda om sidan för att se hur det gick.',
  failed: 'Det gick inte. Kontrollera att du har kontakt med servern och försök igen.',
} as const
