import { expect, test } from 'vitest'
import { alternativeLabel, isLanguageTag } from '../../src/words/languages.ts'

test.each([
  ['easy-read', 'sv', ['Lättläst svenska', 'sv', 'ltr', 'sv']],
  ['sign-language', 'sv', ['Svenskt teckenspråk', 'sv', 'ltr', 'swl']],
  ['language', 'en', ['English', 'en', 'ltr', 'en']],
  ['language', 'en-GB', ['English', 'en', 'ltr', 'en-GB']],
  ['language', 'ar', ['العربية', 'ar', 'rtl', 'ar']],
  ['language', 'nl', ['Nederländska', 'sv', 'ltr', 'nl']],
] as const)('the link to an alternative of the kind %s in the language %s is labelled for its readers', (kind, language, label) => {
  const { text, lang, dir, hreflang } = alternativeLabel({ kind, language })
  expect([text, lang, dir, hreflang]).toEqual(label)
})

test.each([
  ['en', true],
  ['sma', true],
  ['en-GB', true],
  ['engelska', false],
  ['EN', false],
  ['xx', false],
  ['', false],
  ['e n', false],
])('“%s” is a language: %s', (tag, isTag) => expect(isLanguageTag(tag)).toBe(isTag))
