import { expect, test } from 'vitest'
import { browserInWords, LOGIN_REFUSALS } from '../../src/words/login.ts'

test.each([
  [1, 'en sekund'],
  [1_000, 'en sekund'],
  [1_001, '2 sekunder'],
  [59_000, '59 sekunder'],
  [59_001, 'en minut'],
  [60_001, '2 minuter'],
  [900_000, '15 minuter'],
])('a wait of %i ms is %s', (wait, words) => expect(LOGIN_REFUSALS.wait(5_000 + wait, 5_000)).toContain(`Vänta ${words} och`))

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox på Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0',
    'Edge på Windows',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15', 'Safari på Mac'],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36', 'Chrome på Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/143.0 Mobile/15E148 Safari/604.1',
    'Chrome på iPhone',
  ],
  ['curl/8.5.0', 'Annat program'],
  ['', 'Annat program'],
])('%s is %s', (userAgent, words) => expect(browserInWords(userAgent)).toBe(words))
