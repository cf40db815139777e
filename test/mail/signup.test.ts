import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { factsToNotify } from '../../src/domain/signup/notified-state.ts'
import { fromSwedishClock } from '../../src/domain/time/swedish-time.ts'
import type { Letter } from '../../src/mail/letter.ts'
import { withPersonalLink } from '../../src/mail/personal-link.ts'
import { cancelled } from '../../src/mail/signup/cancelled.ts'
import { changed } from '../../src/mail/signup/changed.ts'
import { eventCancelled } from '../../src/mail/signup/event-cancelled.ts'
import { changesFor, eventChanged } from '../../src/mail/signup/event-changed.ts'
import { lapsed } from '../../src/mail/signup/lapsed.ts'
import type { SignupLetter } from '../../src/mail/signup/letter-parts.ts'
import { offered } from '../../src/mail/signup/offered.ts'
import { reminder } from '../../src/mail/signup/reminder.ts'
import { seated } from '../../src/mail/signup/seated.ts'
import { thanks } from '../../src/mail/signup/thanks.ts'
import { unconfirmed } from '../../src/mail/signup/unconfirmed.ts'
import { waiting } from '../../src/mail/signup/waiting.ts'
import { signupLetter } from './signup/sample-letter.ts'

/** The spaces that never end a line are spaces to whoever looks for words. */
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

const before = factsToNotify(signupLetter().event, 'https://mote.example/gammal')
const movedTo = (letter: SignupLetter) => factsToNotify(letter.event, letter.onlineUrl)
const until = fromSwedishClock(2026, 11, 10, 15)
const newDay = [{ startsAt: fromSwedishClock(2026, 11, 19, 9), endsAt: fromSwedishClock(2026, 11, 19, 12), note: null }]

const KINDS: readonly (readonly [string, (letter: SignupLetter) => Letter, string, readonly string[]])[] = [
  [
    'seated',
    seated,
    'Ni har plats: Vattendagen',
    [
      'Hej Åsa Ek!',
      'Ni är anmälda och har 2 platser.',
      'torsdag 12 november 2026 kl. 09.00–12.00',
      'Magasinet, Hamngatan 3, Fyrbo (eller digitalt)',
      'https://mote.example/abc',
      '10.00–10.45 Dagvatten i tätort',
      'Bo Al',
      'Parkera vid kajen.',
      'till och med 12 december 2026',
    ],
  ],
  [
    'unconfirmed',
    (letter) => unconfirmed({ ...letter, until }),
    'Bekräfta din anmälan: Vattendagen',
    ['2 platser hålls för er till tisdag 10 november 2026 kl. 15.00', 'Bekräfta din anmälan', 'Har du inte anmält dig?'],
  ],
  [
    'waiting',
    (letter) => waiting({ ...letter, position: 3 }),
    'Ni står på reservlistan: Vattendagen',
    ['ni är nummer 3 på reservlistan', 'hört något senast onsdag 11 november 2026 kl. 12.00 blev det ingen plats'],
  ],
  [
    'offered',
    (letter) => offered({ ...letter, until, lost: ['p2'] }),
    'Ni erbjuds platser: Vattendagen',
    ['Vi håller dem till tisdag 10 november 2026 kl. 15.00', '”Dricksvatten”', 'Ta platsen eller tacka nej'],
  ],
  ['lapsed', lapsed, 'Erbjudandet om plats har gått ut: Vattendagen', ['inget svar i tid']],
  ['cancelled', cancelled, 'Anmälan är avbokad: Vattendagen', ['Anmälan för 2 personer är avbokad.', 'Är det inte du som har avbokat?']],
  ['changed', changed, 'Din anmälan är ändrad: Vattendagen', ['10.00–10.45 Dagvatten i tätort']],
  [
    'reminder',
    reminder,
    'Påminnelse: Vattendagen, torsdag 12 november 2026',
    ['Ni är 2 anmälda', 'https://mote.example/abc', 'Parkera vid kajen.', 'Kan du inte komma?'],
  ],
  [
    'event-changed',
    (letter) => eventChanged({ ...letter, before: { ...before, occasions: newDay }, after: movedTo(letter), hasSeat: true }),
    'Ny tid: Vattendagen',
    ['Tid förut: torsdag 19 november 2026', 'Tid nu: torsdag 12 november 2026', 'https://mote.example/abc', 'ny kalenderfil'],
  ],
  ['event-cancelled', (letter) => eventCancelled({ ...letter, hasSeat: true }), 'Inställt: Vattendagen', ['är inställt', 'behöver inte avboka']],
  [
    'thanks',
    (letter) => thanks({ ...letter, event: { ...letter.event, films: [{ title: 'F', url: 'https://f.example' }] } }),
    'Tack! Filmerna från Vattendagen',
    ['Filmerna finns nu på evenemangets sida', 'https://www.example.se/kalender/vattendagen/'],
  ],
]

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'doctype-style': 'off', 'long-title': 'off' } })

describe.each(KINDS)('the letter “%s”', (_, write, subject, words) => {
  test('says what it has to, in its subject, its text and its HTML', () => {
    const letter = write(signupLetter())
    expect(plain(letter.subject)).toBe(subject)
    for (const part of words) expect(plain(letter.text)).toContain(part)
    const seen = plain(letter.html.replaceAll('<br>', '\n'))
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<\/dt><dd>/g, ': ')
      .replace(/<[^>]*>/g, '')
    for (const part of words.filter((one) => !one.startsWith('https:'))) expect(seen).toContain(part)
  })

  test('names nothing that is not there', async () => {
    const bare = signupLetter(
      { companions: [], size: 1, sessions: [], participantInfo: null, onlineUrl: null },
      { venue: null, programme: [], signup: null },
    )
    for (const source of [signupLetter(), bare, { ...bare, office: { name: 'Kontoret', email: null, phone: null } }]) {
      const { subject, text, html } = write(source)
      expect(`${subject} ${text} ${html}`).not.toMatch(/undefined|null|NaN|Infinity|Invalid|\[object/)
      const report = await validator.validateString(html)
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    }
  })

  test('keeps hostile names in their place', () => {
    const evil = '<script>alert(1)</script>"\'&\r\nBcc: x@example.se\u2028<img src=x onerror=y>'
    const letter = write(
      signupLetter(
        { name: evil, companions: [evil], participantInfo: `${evil} https://x.example/"><b>`, office: { name: evil, email: evil, phone: evil } },
        {
          title: evil,
          planNote: evil,
          venue: { name: evil, address: evil, mapUrl: 'javascript:alert(1)' },
        },
      ),
    )
    const { subject } = letter
    const { text, html } = withPersonalLink(letter, 'https://www.example.se/anmalan/nyckel.signatur/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(subject).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/)
    expect(html).not.toMatch(/<script|<img|<b>|javascript:alert\(1\)"/)
    expect(html.match(/<a [^>]*>/g)?.every((tag) => /^<a (class="knapp" )?href="https?:\/\/[^"<>]*">$/.test(tag))).toBe(true)
    expect(text.length).toBeGreaterThan(100)
  })

  test('links nothing that a guest wrote, in its HTML or its text', () => {
    const names = [
      'Vinn: https://example.org/x',
      'www.example.org',
      'example.org/vinn',
      'vinn@example.org',
      'Bo \\\\example.org\\x',
      '<a href="//example.org">Bo</a>',
    ]
    for (const name of names) {
      const { text, html } = write(signupLetter({ name, companions: names, size: names.length + 1 }))
      expect(html.match(/<a [^>]*>/g)?.filter((tag) => tag.includes('example.org')) ?? []).toEqual([])
      // What mail programs make links of by themselves, in both forms.
      const seen = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')
      for (const form of [text, seen]) {
        expect(form).not.toMatch(/example\.org|\\\\/)
        for (const address of form.match(/\w+:\/\/[^\s/]*/g) ?? [])
          expect(address).toMatch(/^https:\/\/(www\.example\.se|mote\.example|karta\.example)$/)
      }
    }
  })

  test('has no pictures, scripts or anything from elsewhere, and says its language', () => {
    const { html } = write(signupLetter())
    expect(html).toContain('<html lang="sv">')
    expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|@import|src=/)
  })

  test('is the same when it is made again', () => expect(write(signupLetter())).toEqual(write(signupLetter())))
})

test.each([
  ['its time', { occasions: newDay }, 'Ny tid'],
  ['its place', { venue: { name: 'Kajen', address: null } }, 'Ny plats'],
  ['its time and its form', { occasions: newDay, format: 'online' as const }, 'Ny tid och plats'],
  ['that it was off', { isCancelled: true }, 'Evenemanget blir av'],
  ['its link', {}, 'Länk till det digitala mötet'],
])('the subject names what has changed: %s', (_, old, begins) => {
  const letter = signupLetter()
  const { subject } = eventChanged({ ...letter, before: { ...before, ...old }, after: movedTo(letter), hasSeat: true })
  expect(subject).toBe(`${begins}: Vattendagen`)
})

test('who has no seat reads no link to the digital meeting, and is not told that it is another', () => {
  const letter = signupLetter()
  expect(changesFor({ before, after: movedTo(letter), hasSeat: false })).toEqual([])
  expect(changesFor({ before, after: movedTo(letter), hasSeat: true })).toEqual(['link'])
  const moved = eventChanged({ ...letter, before: { ...before, occasions: newDay }, after: movedTo(letter), hasSeat: false })
  expect(moved.text + moved.html).not.toContain('mote.example')
  expect(moved.text).not.toContain('kalenderfil')
})

test('before there is a link those with seats read that it will come', () => {
  expect(seated(signupLetter({ onlineUrl: null })).text).toContain('Länk till det digitala mötet: Kommer i ett eget mejl.')
})

test('one person is spoken to as one', () => {
  const alone = signupLetter({ companions: [], size: 1 })
  expect(seated(alone).subject).toBe('Du har plats: Vattendagen')
  expect(seated(alone).text).not.toContain('Anmälda (')
  expect(offered({ ...alone, until, lost: [] }).text).toContain('En plats har blivit ledig och erbjuds dig. Vi håller den till')
})
