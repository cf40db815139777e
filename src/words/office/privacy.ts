import type { LegalGround } from '../../domain/content/content.ts'
import type { PrivacyPart } from '../../domain/office/privacy.ts'
import { SENSITIVE_ERASED } from '../signup/keeping.ts'

/** The legal grounds, in the words of the GDPR. */
export const LEGAL_GROUND: Record<LegalGround, string> = {
  'public-interest': 'Uppgift av allmänt intresse (artikel 6.1 e)',
  consent: 'Samtycke (artikel 6.1 a)',
  contract: 'Avtal (artikel 6.1 b)',
  'legal-obligation': 'Rättslig förpliktelse (artikel 6.1 c)',
}

/** The legal ground as a sentence for the person whose data it is. */
export const GROUND_SENTENCE: Record<LegalGround, string> = {
  'public-interest': 'Vi behöver uppgifterna för att utföra en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen).',
  consent:
    'Du samtycker till det när du skickar anmälan (artikel 6.1 a i dataskyddsförordningen). Samtycket tar du tillbaka genom att avboka eller höra av dig till oss.',
  contract: 'Vi behöver uppgifterna för att hålla det vi kommer överens om med dig (artikel 6.1 b i dataskyddsförordningen).',
  'legal-obligation': 'Lagen kräver att vi har uppgifterna (artikel 6.1 c i dataskyddsförordningen).',
}

/** Texts for administrators about each missing part. */
export const MISSING_PRIVACY: Record<PrivacyPart, string> = {
  contact: 'Organisationens e-postadress, som står under fliken Kontakt.',
  ground: 'Den rättsliga grunden.',
  officer: 'Dataskyddsombudets e-post eller telefon.',
  page: 'Sidan om hur personuppgifter behandlas.',
}

/** Texts for people whose data is collected, and for those who set it up. */
export const PRIVACY = {
  summary: 'Så behandlar vi dina personuppgifter',
  controller: 'Personuppgiftsansvarig',
  purpose: 'Varför',
  purposeWords:
    'För att ordna evenemanget: fördela platser, skicka bekräftelse och påminnelser, skriva namnskyltar och deltagarlistor, och räkna hur många som kom.',
  ground: 'Rättslig grund',
  whatIsNeeded: 'Måste du lämna dem?',
  whatIsNeededWords: 'Namn och e-postadress behövs för att du ska kunna anmäla dig. Det som är märkt frivilligt avgör du själv.',
  readers: 'Vem ser dem?',
  readersWords:
    'De som ordnar evenemanget. Vi lämnar inte uppgifterna vidare, om inte lagen kräver det: hos en myndighet kan en handling begäras ut av vem som helst.',
  kept: 'Hur länge',
  keptWords: (day: string, hasSensitive: boolean) => `Till och med ${day}. Sedan raderas de.${hasSensitive ? ` ${SENSITIVE_ERASED}` : ''}`,
  rights: 'Dina rättigheter',
  rightsWords:
    'Du har rätt att få veta vilka uppgifter vi har om dig och få en kopia av dem, att få fel rättade, att få uppgifter raderade, att få användningen begränsad och att invända mot den. Det mesta gör du själv med länken i bekräftelsen: se, ändra, hämta och avboka. Annars hör du av dig till oss.',
  officer: 'Dataskyddsombud',
  complaint: 'Om du inte är nöjd',
  complaintWords: 'Du kan klaga hos tillsynsmyndigheten,',
  authority: 'Integritetsskyddsmyndigheten (IMY)',
  page: 'Mer om hur vi behandlar personuppgifter',
  warning: 'Formuläret samlar in personuppgifter, och den som anmäler sig ska få veta mer än vi kan säga nu. Det här saknas i inställningarna:',
  whereToFill: 'En administratör fyller i det under Webbplatsen, fliken Personuppgifter.',
} as const

/** The supervisory authority of Sweden. */
export const IMY = 'https://www.imy.se/'
