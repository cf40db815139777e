import type { Instant } from '../../domain/content/content.ts'
import type { SeatRefusal } from '../../domain/signup/seat-commands.ts'
import { CONFIRM_HOURS } from '../../domain/signup/seat-rules.ts'
import type { FieldFault, OrganisationKind } from '../../domain/signup/signup-form.ts'
import type { CheckReason, FormReason, OwnDone, OwnSignup, Receipt } from '../../domain/signup/signup-page.ts'
import { seatsLeftInWords } from '../labels.ts'
import { numberInWords } from '../money.ts'
import { deadlineInWords } from '../time/dates.ts'

/** The kinds of organisations that participants come from. */
export const ORGANISATION_KIND: Record<OrganisationKind, string> = {
  municipality: 'Kommun',
  region: 'Region',
  state: 'Statlig myndighet',
  education: 'Skola, högskola eller universitet',
  company: 'Företag',
  association: 'Förening eller stiftelse',
  person: 'Privatperson',
  other: 'Annat',
}

/** The fault of a field, to be shown beside it. `label` is that of the field, `kind` chooses the words about a missing value, and `largestParty` is how many people one form may sign up, if known. */
export function faultInWords(
  fault: FieldFault,
  label: string,
  kind: 'name' | 'email' | 'choice' | 'text' = 'text',
  largestParty: number | null = null,
): string {
  switch (fault) {
    case 'missing':
      if (kind === 'name') return 'Skriv ditt namn.'
      if (kind === 'email') return 'Skriv din e-postadress. Dit skickar vi bekräftelsen.'
      return kind === 'choice' ? `Välj ett svar på ”${label}”.` : `Svara på ”${label}”.`
    case 'too-long':
      return `Det du skrev i ”${label}” är för långt. Korta ner det.`
    case 'not-an-address':
      return 'Något saknas i e-postadressen. Skriv den som namn@example.se.'
    case 'unreadable':
      return `”${label}” innehåller tecken som inte går att läsa. Skriv om det.`
    case 'link':
      return `”${label}” kan inte innehålla en webbadress. Skriv bara namnet.`
    case 'too-many':
      return tooManyInWords(largestParty)
    case 'not-a-choice':
      return `Svaret på ”${label}” finns inte längre att välja. Välj ett annat.`
    case 'session-gone':
      return 'Passet du valde finns inte längre i programmet. Välj ett annat.'
    case 'session-full':
      return 'Passet du valde har hunnit bli fullt. Välj ett annat.'
    case 'other-number':
      return 'Antalet personer kan inte ändras här. Avboka och anmäl er på nytt, eller kontakta arrangören.'
    case 'closed':
      return 'Anmälan kan inte ändras längre. Kontakta arrangören.'
  }
}

/** The same is said to everybody: whether an address is signed up already is told in a letter to it, and nowhere else. */
const EARLIER = 'Har du redan anmält dig gäller den anmälan, och du får mejlet om den igen.'

const tooManyInWords = (largestParty: number | null) =>
  largestParty === null
    ? 'Så många kan inte anmälas samtidigt. Ta bort någon.'
    : largestParty === 1
      ? 'Bara en person kan anmälas åt gången. Ta bort de andra.'
      : `Högst ${numberInWords(largestParty)} personer kan anmälas samtidigt. Ta bort någon.`

/** The refusal of a sign-up: what happened and what to do. */
function refusalInWords(refusal: SeatRefusal, largestParty: number | null): string {
  switch (refusal.reason) {
    case 'off':
      return 'Det går inte att anmäla sig till evenemanget nu. Läs på evenemangets sida vad som gäller.'
    case 'not-yet':
      return 'Anmälan har inte öppnat än. Kom tillbaka när den gör det.'
    case 'closed':
      return `Anmälan har stängt. Kontakta arrangören om du ändå vill vara med. ${EARLIER}`
    case 'full':
      return `Någon annan hann före till den sista platsen, och evenemanget har ingen reservlista. ${EARLIER}`
    case 'too-few':
      return `Ni är fler än platserna som är kvar: ${seatsLeftInWords(refusal.left).toLowerCase()}. Anmäl färre, eller kontakta arrangören. ${EARLIER}`
    case 'session-full':
      return 'Ett pass som du valde hann bli fullt. Välj ett annat och skicka igen.'
    case 'party-too-large':
      return `${tooManyInWords(largestParty)} Skicka sedan igen.`
    case 'offer-over':
    case 'unknown':
      return 'Det gick inte att göra det längre. Ladda om sidan och se hur det står till.'
  }
}

const CHECK: Record<CheckReason, string> = {
  first: 'Läs igenom det du har skrivit. Tryck på knappen längst ner för att skicka anmälan.',
  hasty: 'Formuläret skickades ovanligt snabbt, så anmälan är inte skickad än. Läs igenom det du har skrivit och skicka igen.',
  used: 'Formuläret har redan använts för en annan anmälan, så den här är inte skickad än. Läs igenom det du har skrivit och tryck på knappen längst ner.',
}

/** The message above a form that is shown again. `largestParty` is how many people one form may sign up, if known. Null for a form that a reader has only opened. */
export function formReasonInWords(reason: FormReason, largestParty: number | null = null): { readonly title: string; readonly text: string } | null {
  switch (reason.kind) {
    case 'asked':
      return null
    case 'faults':
      return { title: 'Något behöver rättas', text: 'Du är inte anmäld än. Rätta det här och skicka igen:' }
    case 'refused':
      return { title: 'Anmälan gick inte igenom', text: refusalInWords(reason.refusal, largestParty) }
    case 'check':
      return {
        title: 'Stämmer uppgifterna?',
        text: CHECK[reason.why],
      }
    case 'too-many':
      return {
        title: 'Du är inte anmäld än',
        text:
          reason.within === 'minute'
            ? 'Många anmälningar kommer från din uppkoppling just nu. Vänta en minut och skicka igen. Det du har skrivit står kvar.'
            : 'Många har anmält sig till evenemanget från din uppkoppling den senaste timmen. Vänta en stund och skicka igen, eller anmäl dig med en annan uppkoppling, till exempel mobilens. Är ni en grupp, som en skolklass, kan arrangören lägga till er. Det du har skrivit står kvar.',
      }
    case 'failed':
      return {
        title: 'Du är inte anmäld',
        text: 'Något gick fel hos oss. Det du har skrivit står kvar: vänta en liten stund och skicka igen.',
      }
  }
}

const people = (size: number) => (size === 1 ? 'Du har' : `Ni är ${numberInWords(size)} och har`)

/** The title and first sentence of a receipt. */
export function receiptInWords({ state, position, size }: Receipt): { readonly title: string; readonly text: string } {
  switch (state) {
    case 'unconfirmed':
      return {
        title: 'Nästan klart: bekräfta din anmälan',
        text: `Ett mejl är på väg till din e-postadress. Öppna länken i mejlet och tryck på ”Bekräfta anmälan” inom ${numberInWords(CONFIRM_HOURS)} timmar. Först då är ${size > 1 ? 'ni' : 'du'} ${size > 1 ? 'anmälda' : 'anmäld'}.`,
      }
    case 'seated':
      return { title: 'Tack, du är anmäld', text: `${people(size)} plats. En bekräftelse är på väg till din e-postadress.` }
    case 'waiting':
      return {
        title: 'Du står på reservlistan',
        text: `Alla platser är tagna. ${position === null ? 'Du står' : `Du är nummer ${numberInWords(position)}`} på reservlistan${size > 1 ? ` för ${numberInWords(size)} personer` : ''}. Blir det ledigt mejlar vi ett erbjudande, i den ordning som anmälningarna kom. ${EARLIER}`,
      }
    case 'offered':
      return {
        title: 'En plats hålls för dig',
        text: 'Du står på reservlistan och har erbjudits en plats. Svara med länken i mejlet innan tiden går ut.',
      }
    case 'lapsed':
    case 'cancelled':
      return { title: 'Anmälan är avbokad', text: 'Du är inte anmäld längre.' }
  }
}

/** Confirmations of what participants do with their own sign-ups. */
export const OWN_DONE: Record<OwnDone, string> = {
  confirmed: 'Tack! Anmälan är bekräftad och platsen är din. Ett mejl med allt du behöver veta är på väg.',
  saved: 'Ändringarna är sparade.',
  cancelled: 'Din anmälan är avbokad. Du får ett mejl som bekräftar det.',
  accepted: 'Platsen är din. Du får ett mejl som bekräftar det.',
  declined: 'Du har tackat nej och står inte kvar på reservlistan.',
  'offer-over': 'Tiden att svara har gått ut, så platsen hålls inte längre för dig.',
}

const AGAIN = ' Ändrar du dig kan du anmäla dig igen på evenemangets sida, så länge anmälan är öppen.'

/** The state of a participant's own sign-up, as a sentence. */
export function ownInWords({ state, position, offeredUntil, listClosesAt, event, companions, isChangeable }: OwnSignup): string {
  if (event.plan === 'cancelled') return 'Evenemanget är inställt.'
  switch (state) {
    case 'unconfirmed':
      return offeredUntil === null
        ? 'Anmälan är inte bekräftad än.'
        : `Anmälan är inte bekräftad än. Bekräfta den senast ${deadlineInWords(offeredUntil)}, annars hålls platsen inte längre för dig.`
    case 'seated':
      return `${people(1 + companions.length)} plats.`
    case 'offered':
      return offeredUntil === null
        ? 'Du har erbjudits en plats.'
        : `Du har erbjudits en plats. Den hålls för dig till ${deadlineInWords(offeredUntil)}.`
    case 'waiting':
      return waitingInWords(position, listClosesAt)
    case 'lapsed':
      return `Du svarade inte i tid, eller tackade nej, och är inte anmäld längre.${isChangeable ? AGAIN : ''}`
    case 'cancelled':
      return `Du är inte anmäld längre.${isChangeable ? AGAIN : ''}`
  }
}

/** The position on the reserve list, and the instant at which the list closes. */
function waitingInWords(position: number | null, listClosesAt: Instant | null): string {
  const standing = position === null ? 'Du står på reservlistan.' : `Du är nummer ${numberInWords(position)} på reservlistan.`
  return listClosesAt === null ? standing : `${standing} Har du inte hört av oss senast ${deadlineInWords(listClosesAt)} blev det tyvärr ingen plats.`
}
