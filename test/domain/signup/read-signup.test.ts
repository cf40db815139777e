import { describe, expect, test } from 'vitest'
import { readSignup } from '../../../src/domain/signup/read-signup.ts'
import type { SentFields } from '../../../src/domain/signup/signup-form.ts'
import { EVENT } from './sample-form.ts'

const RIGHT: SentFields = { namn: [' Karin Ek '], epost: ['Karin.Ek@example.se'], 'fraga-lunch': ['Ja'] }
const faultsOf = (sent: SentFields) => {
  const read = readSignup(EVENT, sent)
  return 'faults' in read ? read.faults.map(({ field, fault }) => `${field} ${fault}`) : []
}

test('a form is read as it was sent, with sensitive answers apart', () => {
  const sent = {
    ...RIGHT,
    organisation: [''],
    organisationsslag: ['municipality'],
    medfoljande: ['Bo Lind', ' '],
    'pass-1': ['statistik'],
    'pass-2': [''],
    'fraga-allergier-och-specialkost': ['Nötter'],
    'fraga-vad-skriver-du': ['Beslut', 'Brev'],
    'fraga-lunch-2': ['En rad\noch en till'],
    okant: ['x'],
  }
  expect(readSignup(EVENT, sent)).toEqual({
    input: {
      name: 'Karin Ek',
      email: 'Karin.Ek@example.se',
      organisation: null,
      organisationKind: 'municipality',
      companions: ['Bo Lind'],
      sessions: ['s2'],
      answers: [
        { key: 'lunch', label: 'Lunch?', value: 'Ja' },
        { key: 'texts', label: 'Vad skriver du?', value: 'Brev; Beslut' },
        { key: 'more', label: 'Lunch?', value: 'En rad\noch en till' },
      ],
      sensitiveAnswers: [{ key: 'food', label: 'Allergier och specialkost', value: 'Nötter' }],
    },
  })
})

test('signs that turn a name around, or hide in it, are left out', () => {
  const read = readSignup(EVENT, { ...RIGHT, namn: ['\u202eKarin\u200b Ek\ufeff'], medfoljande: ['Bo\u2067 Lind\u00ad'] })
  expect(read).toMatchObject({ input: { name: 'Karin Ek', companions: ['Bo Lind'] } })
})

describe('a fault is found by its field:', () => {
  test.each<[string, SentFields, readonly string[]]>([
    ['nothing', RIGHT, []],
    ['all that is required', {}, ['namn missing', 'epost missing', 'fraga-lunch missing']],
    ['a name of spaces', { ...RIGHT, namn: ['  '] }, ['namn missing']],
    ['a name with a line of a letter’s head in it', { ...RIGHT, namn: ['Ek\r\nBcc: alla@example.se'] }, ['namn unreadable']],
    ['a name with an address', { ...RIGHT, namn: ['Vinn 5000 kr: https://example.org/x'] }, ['namn link']],
    ['an organisation with an address', { ...RIGHT, organisation: ['www.example.org'] }, ['organisation link']],
    ['a companion with an address', { ...RIGHT, medfoljande: ['Bo Lind', 'example.org/vinn'] }, ['medfoljande link']],
    ['an organisation named as its domain', { ...RIGHT, organisation: ['Exempel.com'] }, []],
    ['an answer with an address', { ...RIGHT, 'fraga-lunch-2': ['Se https://example.org/x'] }, []],
    ['a companion’s name that is too long', { ...RIGHT, medfoljande: ['x'.repeat(121)] }, ['medfoljande too-long']],
    ['a companion with a line break', { ...RIGHT, medfoljande: ['Bo\nLind'] }, ['medfoljande unreadable']],
    ['a name that is too long', { ...RIGHT, namn: ['x'.repeat(121)] }, ['namn too-long']],
    ['an address without a domain', { ...RIGHT, epost: ['karin'] }, ['epost not-an-address']],
    ['an address without a dot', { ...RIGHT, epost: ['karin@localhost'] }, ['epost not-an-address']],
    ['two addresses', { ...RIGHT, epost: ['a@example.se,b@example.se'] }, ['epost not-an-address']],
    ['an address with a line break', { ...RIGHT, epost: ['a@example.se\nBcc: b@example.se'] }, ['epost unreadable', 'epost not-an-address']],
    ['an address that is too long', { ...RIGHT, epost: [`${'a'.repeat(250)}@example.se`] }, ['epost too-long']],
    ['a kind of organisation that is none', { ...RIGHT, organisationsslag: ['x'] }, ['organisationsslag not-a-choice']],
    ['more people than may come', { ...RIGHT, medfoljande: ['a', 'b', 'c'] }, ['medfoljande too-many']],
    ['a session that is gone', { ...RIGHT, 'pass-1': ['borta'] }, ['pass-1 session-gone']],
    ['an answer that can’t be chosen', { ...RIGHT, 'fraga-lunch': ['Kanske'] }, ['fraga-lunch not-a-choice']],
    ['two answers where one is asked for', { ...RIGHT, 'fraga-lunch': ['Ja', 'Nej'] }, ['fraga-lunch not-a-choice']],
    ['an answer that is too long', { ...RIGHT, 'fraga-lunch-2': ['x'.repeat(2001)] }, ['fraga-lunch-2 too-long']],
    ['an answer with a sign that can’t be read', { ...RIGHT, 'fraga-lunch-2': ['En rad\nmed \u0007'] }, ['fraga-lunch-2 unreadable']],
    ['names of the language’s own', { ...RIGHT, constructor: ['x'], __proto__: ['y'] } as SentFields, []],
  ])('%s', (_, sent, expected) => expect(faultsOf(sent)).toEqual(expected))
})
