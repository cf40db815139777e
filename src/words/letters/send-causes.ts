import type { OwnCause, SendFailure } from '../../domain/letters/send-failure.ts'

/** A cause in plain words, and what an operator checks. */
interface CauseWords {
  readonly what: string
  readonly check: string
}

const ASK = 'fråga den som sköter e-postservern'

/** Why letters can't be sent, for the staff and the operator. */
export const CAUSES: Readonly<Record<OwnCause, CauseWords>> = {
  login: {
    what: 'E-postservern godtar inte inloggningen.',
    check: 'Kontrollera användarnamnet och lösenordet i SMTP_URL.',
  },
  encryption: {
    what: 'E-postservern erbjuder ingen säker förbindelse, och mejl med personuppgifter skickas inte utan.',
    check: 'Kontrollera att SMTP_URL börjar rätt (smtps:// för port 465, smtp:// för port 587) och att e-postservern har STARTTLS.',
  },
  certificate: {
    what: 'E-postserverns certifikat går inte att lita på: det har gått ut, gäller ett annat namn eller kommer från någon okänd utfärdare.',
    check: `Kontrollera servernamnet i SMTP_URL, och ${ASK} om certifikatet.`,
  },
  'server-name': {
    what: 'Det finns ingen e-postserver med det namnet.',
    check: 'Kontrollera servernamnet i SMTP_URL, och att datorn har kontakt med nätet.',
  },
  unreachable: {
    what: 'E-postservern går inte att nå.',
    check: 'Kontrollera servernamnet och porten i SMTP_URL, att e-postservern är igång och att ingen brandvägg är i vägen.',
  },
  silent: {
    what: 'E-postservern svarar inte i tid.',
    check: 'Kontrollera porten i SMTP_URL, och att e-postservern är igång.',
  },
  interrupted: {
    what: 'E-postservern bryter förbindelsen.',
    check: `Kontrollera porten i SMTP_URL, och ${ASK}.`,
  },
  busy: {
    what: 'E-postservern ber oss vänta.',
    check: `Det brukar gå över av sig självt. Gör det inte det, ${ASK}.`,
  },
  sender: {
    what: 'E-postservern godtar inte avsändaren.',
    check: 'Kontrollera MAIL_FROM: adressen ska få användas av den inloggning som står i SMTP_URL.',
  },
  policy: {
    what: 'E-postservern vägrar skicka mejlet, utan att det beror på mottagaren.',
    check: `Kontrollera att SMTP_URL har en inloggning som får skicka till andra, och ${ASK} om avsändaren är spärrad.`,
  },
  disk: {
    what: 'Mejlet går inte att skriva på disken.',
    check: 'Kontrollera att disken inte är full, och att Torget får skriva i mappen outbox i DATA_DIR.',
  },
  unknown: {
    what: 'Mejlet gick inte att skicka, av ett okänt skäl.',
    check: 'Läs serverns logg.',
  },
}

const LONGEST = 1000

/**
 * The reason why a letter could not be sent, for the staff: in words, and the server's own text. `isGivenUp` says that it is not tried again. At most 1000
 * characters.
 */
export function failureInWords(failure: SendFailure, isGivenUp: boolean, serverText: string): string {
  const sentences =
    failure.side === 'recipient'
      ? [
          failure.isFinal
            ? 'Mottagarens e-postserver tar inte emot mejl till den här adressen.'
            : 'Mottagarens e-postserver tar inte emot mejlet just nu.',
        ]
      : [CAUSES[failure.cause].what]
  const isTriedLong = isGivenUp && !(failure.side === 'recipient' && failure.isFinal)
  if (isTriedLong) sentences.push(GIVEN_UP)
  else if (!isGivenUp) sentences.push('Mejlet ligger kvar i kön.')
  return [...sentences, serverText].filter(Boolean).join(' ').slice(0, LONGEST)
}

const GIVEN_UP = 'Försök har gjorts i tre dagar.'

/** The reason why a letter was given up that waited for a server for three days. */
export const givenUpInWords = (cause: OwnCause): string => `${CAUSES[cause].what} ${GIVEN_UP}`

/** The reason why a letter was not sent that was no longer true. */
export const PASSED = 'Mejlet hann bli inaktuellt innan det kunde skickas. Därför skickades det inte.'

/** What a start says in the terminal when letters can't be sent: what is wrong, and what to do. `codes` are those of the mail server and the network. */
export function troubleAtStart(cause: OwnCause, codes: string): readonly [what: string, check: string] {
  return [`Mejl kan inte skickas. ${CAUSES[cause].what}${codes ? ` (${codes})` : ''}`, `${CAUSES[cause].check} Mejlen väntar i kön.`]
}
