import { expect, test } from 'vitest'
import type { ProbeFault } from '../../../src/domain/calls/link-check-schedule.ts'
import { fromSwedishClock } from '../../../src/domain/time/swedish-time.ts'
import { probeFaultInWords, standingInWords } from '../../../src/words/calls/link-checks.ts'

const since = fromSwedishClock(2026, 11, 26, 7, 12)
const triedAt = fromSwedishClock(2026, 11, 26, 9, 13)
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

test('a link that works says when it was tried', () =>
  expect(plain(standingInWords({ kind: 'works', triedAt: since }, null))).toBe('Länken till ansökan fungerar (provad 26 november 2026 kl. 07.12).'))

test('a link that has not been tried says so, and names its round', () =>
  expect(standingInWords({ kind: 'untried' }, 'Våren 2027')).toBe('Våren 2027: länken till ansökan har inte provats än.'))

test.each<[ProbeFault, string]>([
  [{ kind: 'status', status: 404 }, 'svarar 404'],
  [{ kind: 'status', status: 403 }, 'svarar 403 (släpper inte in oss; det kan gå bra i en webbläsare)'],
  [{ kind: 'no-answer-in-time' }, 'svarar inte inom fem sekunder'],
  [{ kind: 'unknown-host' }, 'leder till en domän som inte finns'],
  [{ kind: 'inner-address' }, 'leder till en intern adress som besökare inte når'],
  [{ kind: 'bad-certificate' }, 'leder till en server vars certifikat inte gäller'],
  [{ kind: 'too-many-redirects' }, 'leder vidare för många gånger'],
  [{ kind: 'unreachable', code: 'ECONNREFUSED' }, 'leder till en server som inte går att nå (ECONNREFUSED)'],
])('a link that fails says why, since when, and what to do: %j', (fault, words) =>
  expect(plain(standingInWords({ kind: 'fails', triedAt, since, fault: probeFaultInWords(fault) }, null))).toBe(
    `Länken till ansökan ${words}. Så har det varit sedan 26 november 2026 kl. 07.12. Kontrollera adressen. Provad senast 26 november 2026 kl. 09.13.`,
  ),
)
