import type { Alternative } from '../domain/content/content.ts'

/** The names of languages in those languages, which their speakers look for. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  ar: 'العربية',
  bs: 'Bosanski',
  da: 'Dansk',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fa: 'فارسی',
  fi: 'Suomi',
  fit: 'Meänkieli',
  fr: 'Français',
  ku: 'Kurdî',
  pl: 'Polski',
  rom: 'Romani čhib',
  ru: 'Русский',
  se: 'Davvisámegiella',
  sma: 'Åarjelsaemien gïele',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  tr: 'Türkçe',
  uk: 'Українська',
  yi: 'ייִדיש',
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'yi', 'he'])
const swedishNames = new Intl.DisplayNames(['sv'], { type: 'language' })

/** The text of a link to the same content in another form, with the language and direction of the text. */
interface AlternativeLabel {
  readonly text: string
  /** The language of the link's text. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** The language of the link's target. Swedish sign language is a language of its own, `swl` in ISO 639-3. */
  readonly hreflang: string
}

/** The text of a link to the same content in another form. A language without a name in `OWN_NAMES` has its Swedish name. */
export function alternativeLabel({ kind, language }: Pick<Alternative, 'kind' | 'language'>): AlternativeLabel {
  if (kind === 'easy-read') return { text: 'Lättläst svenska', lang: 'sv', dir: 'ltr', hreflang: 'sv' }
  if (kind === 'sign-language') return { text: 'Svenskt teckenspråk', lang: 'sv', dir: 'ltr', hreflang: 'swl' }
  const [primary = ''] = language.toLowerCase().split('-')
  const ownName = OWN_NAMES[primary]
  if (ownName) return { text: ownName, lang: primary, dir: RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr', hreflang: language }
  const name = swedishNames.of(language) ?? language
  return { text: name.charAt(0).toUpperCase() + name.slice(1), lang: 'sv', dir: 'ltr', hreflang: language }
}

/** Whether a text is a language tag by BCP 47 of a language that exists. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false
  const [name] = [swedishNames.of(text)]
  return name !== undefined && name.toLowerCase() !== text.toLowerCase()
}
