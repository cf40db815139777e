import { describe, expect, test } from 'vitest'
import { PERSONAL_LINK, withPersonalLink, withPersonalLinkNamed } from '../../src/mail/personal-link.ts'
import { seated } from '../../src/mail/signup/seated.ts'
import { thanks } from '../../src/mail/signup/thanks.ts'
import { signupLetter } from './signup/sample-letter.ts'

const URL = 'https://www.example.se/anmalan/nyckel.$&signatur/'
const places = (words: string) => words.split(PERSONAL_LINK).length - 1

describe('a letter with a link to the sign-up', () => {
  test('has one place for the personal address in its text and one in its HTML', () => {
    const { subject, text, html } = seated(signupLetter())
    expect([places(subject), places(text), places(html)]).toEqual([0, 1, 1])
    expect(text).toContain(`Se, ändra eller avboka anmälan:\n${PERSONAL_LINK}\n`)
    expect(html).toContain(`href="${PERSONAL_LINK}">Se, ändra eller avboka anmälan</a>`)
  })

  test.each(['name', 'participantInfo', 'eventUrl', 'onlineUrl'] as const)('has no place that a text wrote: %s', (field) => {
    const { subject, text, html } = seated(signupLetter({ [field]: `https://example.org/${PERSONAL_LINK}` }))
    expect([places(subject), places(text), places(html)]).toEqual([0, 1, 1])
  })

  test('has no place that the party, the event or the office wrote', () => {
    const mark = `x${PERSONAL_LINK}`
    const { subject, text, html } = seated(
      signupLetter(
        { companions: [mark], office: { name: mark, email: mark, phone: mark } },
        { title: mark, venue: { name: mark, address: mark, mapUrl: null } },
      ),
    )
    expect([places(subject), places(text), places(html)]).toEqual([0, 1, 1])
  })

  test('gets the address as it is, in every place', () => {
    const { text, html } = withPersonalLink(seated(signupLetter()), URL)
    expect(text).toContain(`\n${URL}\n`)
    expect(html).toContain('href="https://www.example.se/anmalan/nyckel.$&amp;signatur/"')
    expect(places(text + html)).toBe(0)
  })

  test('reads the place by its name', () => {
    expect(withPersonalLinkNamed(seated(signupLetter()).text)).toContain('Se, ändra eller avboka anmälan:\n[personlig länk]\n')
  })
})

test('a letter without such a link has no place', () => {
  const { text, html } = thanks(signupLetter())
  expect(places(text + html)).toBe(0)
})

test('a text that reads like the place is no place', () => {
  const { text } = withPersonalLink(seated(signupLetter({ name: '[personlig länk]' })), URL)
  expect(text).toContain('Hej [personlig länk]!')
})
