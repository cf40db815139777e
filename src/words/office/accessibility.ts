import type { AccessibilityStatement, Conformance, FaultReason } from '../../domain/content/content.ts'
import type { StatementPart } from '../../domain/office/accessibility.ts'

/** The title of the page with the accessibility statement of a service. */
export const statementTitle = (service: string) => `Tillgänglighet för ${service}`

/** The lead of the page with the accessibility statement of a service. */
export const statementLead = (service: string) =>
  `Här står hur väl ${service} uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du säger till om fler.`

/** The conformance of the site, in the words of the law. */
export const CONFORMANCE: Record<Conformance, string> = {
  full: 'helt förenlig',
  partial: 'delvis förenlig',
  none: 'inte förenlig',
}

/** The reasons why content is not accessible: a heading, and a text about what the reason means. */
export const FAULT_REASON: Record<FaultReason, readonly [heading: string, meaning: string]> = {
  'non-compliance': ['Brister som vi ska rätta', 'Det här uppfyller inte lagens krav.'],
  burden: [
    'Oskäligt betungande att anpassa',
    'Det här uppfyller inte lagens krav. Vi anser att det är oskäligt betungande att anpassa det, och åberopar undantaget i lagens 12 §.',
  ],
  exempt: ['Innehåll som lagen inte omfattar', 'Det här fungerar inte för alla, men omfattas inte av lagens krav enligt 9 §.'],
}

/** The method of assessment as a sentence; null if no method is given. */
export function methodInWords({ method, assessor }: Pick<AccessibilityStatement, 'method' | 'assessor'>): string | null {
  switch (method) {
    case null:
      return null
    case 'self':
      return 'Vi har granskat webbplatsen själva.'
    case 'third-party':
      return `${assessor ?? 'En oberoende part'} har granskat webbplatsen åt oss.`
    case 'both':
      return `Vi har granskat webbplatsen själva, och ${assessor ?? 'en oberoende part'} har granskat den åt oss.`
  }
}

/** Texts for administrators about each missing part of the statement. */
export const MISSING_PART: Record<StatementPart, string> = {
  organisation: 'Vilken organisation som ansvarar för webbplatsen.',
  service: 'Webbplatsens namn.',
  conformance: 'Om webbplatsen är helt, delvis eller inte förenlig med lagen.',
  faults: 'Vilka brister som finns. Webbplatsen är inte helt förenlig med lagen, men ingen brist är beskriven.',
  'no-faults': 'Ett besked som går ihop. Webbplatsen sägs vara helt förenlig med lagen, men brister är beskrivna.',
  assessment: 'Bedömningen för varje brist som är oskäligt betungande att rätta.',
  feedback: 'Hur man säger till om brister: ett formulär eller en e-postadress.',
  method: 'Hur webbplatsen har granskats.',
  assessor: 'Vem som har granskat webbplatsen åt er.',
  'assessed-on': 'När webbplatsen granskades.',
  'reviewed-on': 'När redogörelsen sågs över senast.',
  'published-on': 'När redogörelsen publicerades.',
  'order-of-days': 'Dagar som går ihop. Redogörelsen sägs vara senast översedd innan webbplatsen granskades.',
}

/** Texts for administrators about the statement. */
export const STATEMENT_WORDS = {
  card: 'Tillgänglighetsredogörelsen',
  isWhole: 'Redogörelsen har allt som lagen kräver.',
  isMissing: 'Lagen kräver mer än det som är ifyllt. Det här saknas:',
  reviewIsDue: 'Det är mer än ett år sedan redogörelsen sågs över. Kontrollera att den stämmer, rätta det som har ändrats och fyll i dagens datum.',
  open: 'Fyll i tillgänglighetsredogörelsen',
} as const
