import type { CALL_STATES } from '../domain/calls/call-filter.ts'
import type { PROJECT_STATES, ROLE_SLUGS, SUM_RANGES } from '../domain/projects/project-filter.ts'
import { numberInWords } from './money.ts'

/** The label of a field, and the label of its option for no choice. */
interface FilterLabels {
  readonly label: string
  readonly all: string
}

/** The texts of every filter form. */
export const FILTER = { all: 'Filtrera', more: 'Fler val', submit: 'Visa', clear: 'Rensa valen' } as const

/** The number of choices that a reader has made, after the words of a fold: `(2)` */
export const chosenInWords = (count: number): string => `(${count})`

/** The texts of the filter form for calls. */
export const CALL_FILTER = {
  lage: { label: 'Status', all: 'Alla' },
  vem: { label: 'Sökande', all: 'Alla sökande' },
  tema: { label: 'Tema', all: 'Alla teman' },
  kommun: { label: 'Kommun', all: 'Alla kommuner' },
  belopp: { label: 'Belopp', all: 'Alla belopp' },
  stanger: { label: 'Sista ansökningsdag', all: 'Alla' },
  states: {
    oppen: 'Öppna',
    snart: 'Stänger inom sju dagar',
    pausad: 'Pausade',
    kommande: 'Öppnar snart',
    planerad: 'Planerade',
    stangd: 'Under handläggning',
    beslutad: 'Beslutade',
    installd: 'Inställda',
  } satisfies Record<keyof typeof CALL_STATES, string>,
  none: 'Ingen utlysning passar just de valen. Ta bort något av dem, eller',
  follow: 'prenumerera på utlysningarna, så får ni veta när en öppnar',
} as const

/** The texts of the filter form for projects. */
export const PROJECT_FILTER = {
  roll: { label: 'Vår roll', all: 'Alla projekt' },
  lage: { label: 'Status', all: 'Alla' },
  ar: { label: 'År', all: 'Alla år' },
  kommun: { label: 'Kommun', all: 'Alla kommuner' },
  mal: { label: 'Mål i strategin', all: 'Alla mål' },
  finansiar: { label: 'Finansiär', all: 'Alla finansiärer' },
  agare: { label: 'Projektägare', all: 'Alla projektägare' },
  belopp: { label: 'Beviljat belopp', all: 'Alla belopp' },
  none: 'Inget projekt passar de valen. Ta bort något av dem.',
} as const satisfies Readonly<Record<string, FilterLabels | string>>

/** The options of the project form that don't depend on what is published, by their values in the URL. */
export const PROJECT_CHOICES: Readonly<Record<'roll' | 'lage' | 'belopp', Readonly<Record<string, string>>>> = {
  roll: { driver: 'Projekt vi driver', stodjer: 'Projekt vi stödjer' } satisfies Record<keyof typeof ROLE_SLUGS, string>,
  lage: { pagar: 'Pågår', kommande: 'Startar senare', avslutade: 'Avslutade' } satisfies Record<keyof typeof PROJECT_STATES, string>,
  belopp: {
    'under-100000': 'Under 100\u00a0000\u00a0kr',
    '100000-500000': '100\u00a0000 till 500\u00a0000\u00a0kr',
    '500000-1000000': '500\u00a0000 till 1\u00a0miljon\u00a0kr',
    'fran-1000000': '1\u00a0miljon\u00a0kr eller mer',
  } satisfies Record<keyof typeof SUM_RANGES, string>,
}

const counted = (count: number, singular: string, plural: string) => (count === 1 ? `1 ${singular}` : `${numberInWords(count)} ${plural}`)

/** The number of calls: `1 utlysning`, `12 utlysningar` */
export const callCount = (count: number): string => counted(count, 'utlysning', 'utlysningar')

/** The number of projects: `1 projekt`, `12 projekt` */
export const projectCount = (count: number): string => counted(count, 'projekt', 'projekt')
