import type { ParameterFault, TemplateFault } from '../domain/calls/application-link.ts'
import type { RoundFault } from '../domain/calls/funding-call.ts'
import type { TableFault } from '../domain/content/text-table.ts'
import type { EventFault } from '../domain/events/event.ts'
import type { NewsFault } from '../domain/news/news.ts'
import type { PeriodFault } from '../domain/projects/project.ts'

/** Refusals of a round's dates: what is wrong and what to do. */
export const ROUND_REFUSALS: Record<RoundFault, string> = {
  'opens-without-closes': 'Omgången har ett öppningsdatum men inget stängningsdatum. Ange båda, eller ta bort båda om de inte är bestämda.',
  'closes-without-opens': 'Omgången har ett stängningsdatum men inget öppningsdatum. Ange båda, eller ta bort båda om de inte är bestämda.',
  'closes-before-opens': 'Omgången stänger innan den öppnar. Kontrollera datum och klockslag.',
  'decision-before-closes': 'Det väntade beslutet ligger före sista ansökningsdag. Ange en dag efter stängningen.',
  'start-before-decision': 'Tidigaste projektstart ligger före det väntade beslutet. Ange en dag efter beslutet.',
  'decided-before-closes': 'Beslutsdagen ligger före sista ansökningsdag. Kontrollera beslutsdagen eller stängningen.',
  'withdrawn-and-decided': 'Omgången är både inställd och beslutad. Töm det ena.',
}

/** Refusals of an event's times. */
export const EVENT_REFUSALS: Record<EventFault, string> = {
  'no-occasion': 'Evenemanget behöver minst ett tillfälle med start- och sluttid.',
  'ends-before-starts': 'Ett tillfälle slutar innan det börjar. Kontrollera start- och sluttid.',
  'occasions-overlap': 'Två tillfällen överlappar varandra. Kontrollera tiderna.',
  'signup-closes-before-opens': 'Anmälan stänger innan den öppnar. Kontrollera datum och klockslag.',
  'signup-opens-after-start': 'Anmälan öppnar först när evenemanget har börjat. Ange en tidigare tid.',
  'signup-closes-after-end': 'Anmälan stänger efter att evenemanget är slut. Ange en tidigare tid.',
  'waiting-list-closes-before-signup': 'Reservlistan stänger före anmälan. Ange en senare tid, eller lämna tomt.',
  'waiting-list-closes-after-start': 'Reservlistan stänger efter att evenemanget har börjat. Ange en tidigare tid.',
  'programme-out-of-order': 'Programpunkterna står inte i tidsordning, eller så slutar en punkt innan den börjar. Kontrollera klockslagen.',
  'programme-outside-event': 'En programpunkt ligger utanför evenemangets tid. Ändra punkten eller evenemangets start och slut.',
}

/** Refusals of news items that lack what their kind needs. */
export const NEWS_REFUSALS: Record<NewsFault, string> = {
  'vacancy-without-last-day': 'En ledig tjänst behöver en sista ansökningsdag. Ange den, så säger webbplatsen själv till när tiden är slut.',
  'last-day-before-publication': 'Sista ansökningsdag ligger före publiceringen. Kontrollera dagen.',
  'press-release-without-contact': 'Ett pressmeddelande behöver minst en kontaktperson som journalister kan ringa.',
  'obituary-without-name': 'Ett minnesord behöver namnet på den som det gäller.',
  'died-before-born': 'Dödsåret ligger före födelseåret. Kontrollera årtalen.',
  'notice-ends-before-publication': 'Meddelandet slutar gälla innan det publiceras. Kontrollera dagen.',
}

/** The refusal of a table that an editor has typed. */
export function tableRefusal(fault: TableFault): string {
  if (fault.kind === 'no-rows') return 'Tabellen behöver en rad med rubriker och minst en rad till.'
  const { line, cells, columns } = fault
  return `Rad ${line} har ${cells} ${cells === 1 ? 'ruta' : 'rutor'} men rubrikraden har ${columns}. Skilj rutorna åt med | och lämna en tom ruta där något saknas.`
}

/** The refusal of a project's period. `typed` holds the texts that the editor has typed. */
export function periodRefusal(fault: PeriodFault, typed: { from: string; to: string }): string {
  switch (fault) {
    case 'from-not-a-month':
      return `”${typed.from}” är ingen månad. Skriv startmånaden som år och månad, till exempel 2026-01.`
    case 'to-not-a-month':
      return `”${typed.to}” är ingen månad. Skriv slutmånaden som år och månad, till exempel 2026-12.`
    case 'ends-before-starts':
      return 'Projektet slutar innan det börjar. Kontrollera start- och slutmånad.'
  }
}

/** Refusals of an application link's template. */
export const TEMPLATE_REFUSALS: Record<TemplateFault, string> = {
  'not-an-address': 'Det här är ingen fullständig webbadress. Skriv hela adressen, med https:// först.',
  'not-https': 'Adressen måste börja med https://, så att ansökan skickas krypterat.',
  'has-login': 'Adressen får inte innehålla användarnamn eller lösenord (tecknet @ före domänen).',
  'host-not-allowed':
    'Adressens domän finns inte bland de tillåtna ansökningsdomänerna. Be en administratör lägga till den under Webbplatsen → Ansökan.',
  'placeholder-outside-path': 'Platshållare får inte stå i domänen, bara i adressens senare delar.',
  'unknown-placeholder':
    'Adressen har en okänd platshållare. De som finns är {call}, {round}, {language} och de egna namn som står under Egna värden.',
}

/** Refusals of placeholders that an editor has named. */
export const PARAMETER_REFUSALS: Record<ParameterFault, string> = {
  'bad-name': 'Namnet får bara innehålla små bokstäver a–z, siffror och bindestreck, och börja med en bokstav.',
  'reserved-name': 'Det namnet fylls i av webbplatsen själv. Välj ett annat.',
  'duplicate-name': 'Namnet står redan på en annan rad. Varje namn kan bara ha ett värde.',
}

/** Refusals of slugs. */
export const SLUG_REFUSALS = {
  shape: 'Adressen får bara innehålla små bokstäver a–z, siffror och bindestreck, till exempel fokus-dagen.',
  reserved: 'Den adressen används av webbplatsen själv. Välj en annan, till exempel med ett ord till.',
  taken: (title: string) => `Adressen används redan av ”${title}”. Välj en annan, till exempel med årtal.`,
  takenInTrash: (title: string) => `Adressen används av ”${title}” som ligger i papperskorgen. Välj en annan, eller ta bort det dokumentet för gott.`,
} as const

const MILLIONS = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1, roundingMode: 'ceil' })
const WHOLE = new Intl.NumberFormat('sv-SE')

/** Refusals of other fields, files and requests. */
export const REFUSALS = {
  scheduledForOthers: (when: string) =>
    `Dokumentet är schemalagt att publiceras ${when}, och då publiceras det som är sparat sist. Be en redaktör ta bort schemaläggningen, och spara sedan ditt utkast.`,
  writerCannotPublish: 'Du kan spara utkast men inte publicera. Spara utkastet och be en redaktör publicera det.',
  passwordTooShort: 'Lösenordet måste ha minst 12 tecken. En lång mening är både säker och lätt att minnas.',
  passwordUnchanged: 'Det är samma lösenord som förut. Välj ett nytt.',
  resetLinkOver: 'Länken gäller inte längre. Begär en ny under Glömt lösenordet?',
  lastAdministrator: 'Det måste finnas minst en administratör. Gör någon annan till administratör först.',
  publishedInFuture: 'Publiceringsdatumet ligger i framtiden. Ta bort det, spara utkastet och använd Schemalägg i stället.',
  wholeKronor: 'Skriv beloppet i hela kronor, utan decimaler.',
  notNegative: 'Värdet kan inte vara negativt.',
  percent: 'Skriv en andel mellan 0 och 100 procent.',
  year: (year: number) => `År ${year} ligger utanför 1990 till 2099. Kontrollera årtalet.`,
  month: (typed: string) => `”${typed}” är ingen månad. Skriv år och månad, till exempel 2026-01.`,
  yearDay: (typed: string) => `”${typed}” är ingen dag som finns varje år. Skriv månad och dag, till exempel 01-15.`,
  clockTime: (typed: string) => `”${typed}” är inget klockslag. Skriv timmar och minuter, till exempel 09.00.`,
  colour: (typed: string) => `”${typed}” är ingen färgkod. Skriv sex tecken efter #, till exempel #0b5563.`,
  contrast: (ratio: string) => `Färgen syns för dåligt mot vitt: kontrasten är ${ratio} och måste vara minst 4,5. Välj en mörkare färg.`,
  hostInUse: (call: string) =>
    `Inget sparades: ansökan i utlysningen ”${call}” leder till en av de domäner som togs bort. Ändra adressen där först, eller lägg tillbaka domänen.`,
  host: (typed: string) => `”${typed}” är inget domännamn. Skriv bara domänen, till exempel ansok.example.se.`,
  hubHost: 'Adressen måste leda till en tjänst på internet, med ett vanligt domännamn. Den får inte leda till en dator i det egna nätet.',
  httpsAddress: 'Skriv en fullständig webbadress som börjar med https://.',
  webAddress: 'Skriv en fullständig webbadress som börjar med https:// eller http://.',
  sitePath: 'Skriv en adress på webbplatsen som börjar och slutar med snedstreck, till exempel /kalender/.',
  menuTarget: 'Välj ett dokument eller skriv en adress, inte båda.',
  replacedByItself: 'Det här är dokumentet självt. Välj det som har ersatt det.',
  replacementRing: (title: string) => `”${title}” är i sin tur ersatt av det här dokumentet. Då leder de bara till varandra. Välj något annat.`,
  replacementUnpublished: (title: string) => `”${title}” är inte publicerat. Publicera det först, annars leder den gamla sidan ingenstans.`,
  alternativeTarget: 'Välj en sida eller fil, eller skriv en adress. Bara ett av dem.',
  languageTag: (typed: string) => `”${typed}” är ingen språkkod. Skriv till exempel en för engelska eller fi för finska.`,
  alternativeLanguage: 'Ange språket.',
  yearOfLife: (typed: string) => `”${typed}” är inget årtal. Skriv fyra siffror.`,
  pageRing: 'Sidan kan inte ligga under sig själv. Välj en annan överordnad sida.',
  duplicateRound: (slug: string) => `Två omgångar har adressen ”${slug}”. Ge varje omgång en egen.`,
  signupNeedsChoices: 'Frågan behöver minst två val, ett på varje rad.',
  signupNeedsWay: 'Ange hur man anmäler sig: en webbadress eller en e-postadress.',
  seatsBelowReserved: 'De upptagna platserna är fler än platserna. Kontrollera talen.',
  eventHasSignups:
    'Evenemanget har anmälningar. De raderas av sig själva när de inte längre får sparas, och sedan kan evenemanget tas bort för gott. Låt det ligga i papperskorgen så länge.',
  eventHasParticipants: (title: string, count: number) =>
    `”${title}” har ${count === 1 ? 'en anmälan' : `${count} anmälningar`}, och ingen får besked om sidan bara försvinner. Välj statusen Inställt och publicera först, så får alla ett mejl. Sedan går det att avpublicera eller lägga i papperskorgen.`,
  participantsNotTold: (title: string) => `De anmälda till ”${title}” håller på att få besked om att det är inställt. Försök igen om en liten stund.`,
  synonymsTooFew: 'Skriv minst två ord som betyder samma sak, ett per rad.',
  synonymsTooMany: (most: number) => `En grupp har plats för högst ${most} ord. Dela upp den.`,
  synonymTooLong: (phrase: string, most: number) => `”${phrase}” är för långt. Ett uttryck får vara högst ${most} tecken.`,
  synonymSaysNothing: (phrase: string) => `”${phrase}” går inte att söka på. Skriv ett ord som säger vad det handlar om.`,
  synonymShared: (phrase: string) => `”${phrase}” står i mer än en grupp. Låt det stå i en.`,
  svg: 'SVG-bilder tas inte emot, eftersom de kan innehålla program. Spara bilden som PNG, JPEG eller WebP.',
  imageKind: 'Filen är ingen bild som webbplatsen kan visa. Ladda upp JPEG, PNG, WebP eller AVIF.',
  imageBroken: 'Bilden går inte att läsa. Öppna den i ett bildprogram, spara om den som JPEG eller PNG och försök igen.',
  heic: 'Bilden är i formatet HEIC, som webbläsare inte kan visa. Öppna den och spara eller exportera den som JPEG. På iPhone: välj Inställningar > Kamera > Format > Mest kompatibelt, så blir nya bilder JPEG.',
  imageMoves: 'Bilden rör sig, och webbplatsen visar bara stillbilder. Spara en av bildrutorna som PNG, JPEG eller WebP och ladda upp den.',
  tooManyPixels: (width: number, height: number, most: number) =>
    `Bilden har ${MILLIONS.format((width * height) / 1e6)} miljoner bildpunkter (${WHOLE.format(width)} × ${WHOLE.format(height)}), och högst ${MILLIONS.format(Math.floor(most / 1e5) / 10)} miljoner tas emot av en sådan bild. Minska den i ett bildprogram, till exempel till 4 000 punkters bredd, och ladda upp den igen.`,
  documentKind: 'Filtypen tas inte emot. Ladda upp PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV eller zip.',
  fileByUrl: 'Filer hämtas inte från andra webbplatser. Spara filen på din dator och ladda upp den därifrån.',
  diskFull:
    'Filen tas inte emot, för serverns disk är nästan full. Texter går att spara som vanligt. Be den som sköter servern att frigöra plats, och ladda sedan upp filen igen.',
  fileTooLarge: (megabytes: number) => `Filen är för stor. Den får vara högst ${megabytes} MB.`,
  formTooLarge: (image: number, document: number) => `Filen är för stor. En bild får vara högst ${image} MB och ett dokument högst ${document} MB.`,
  bodyTooLarge: 'Det som skickades är för stort för att tas emot. Dela upp det eller gör filen mindre.',
  addressUnreadable: 'Adressen går inte att läsa. Kontrollera tecknen i den.',
  methodUnknown: 'Den metoden stöds inte här.',
  publishedFile: (where: string) =>
    `Filen används av ”${where}”, som är publicerat eller schemalagt, och ändras bara av redaktörer. Be en redaktör göra ändringen, eller ladda upp en ny fil.`,
  imageInUse: (where: string) => `Filen används av ”${where}” och kan inte tas bort. Ta bort den därifrån först.`,
} as const
