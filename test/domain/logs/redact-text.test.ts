import { expect, test } from 'vitest'
import { redactText, withoutQuoted } from '../../../src/domain/logs/redact-text.ts'

test.each([
  ['an e-mail address', 'No mailbox for <anna.b+x@mail.example.se>', 'No mailbox for <…>'],
  ['an e-mail address with Swedish letters', 'till åsa@räksmörgås.example', 'till …'],
  ['an e-mail address in a query', 'email=anna%40example.se', 'email=…'],
  ['the password of a mail server', 'smtps://torget:hemligt@mail.example.se:465 refused', 'smtps://mail.example.se:465/… refused'],
  ['the password of a database', 'mongodb://u:p@a.example,b.example/torget', 'mongodb://a.example,b.example/…'],
  ['the path and the query of a URL', 'GET https://www.example.se/anmalan/ab.cd/?namn=Anna failed', 'GET https://www.example.se/… failed'],
  ['the query of a path', 'GET /api/users?where[email][equals]=x 500', 'GET /api/users?… 500'],
  ['a token', `dela/${'aB3_'.repeat(12)}.${'x9'.repeat(16)}/`, 'dela/…/'],
  ['a personal identity number', 'för 19121212-1212 och 811228-9874', 'för … och …'],
  ['a telephone number', 'ring 070-123 45 67 eller +46 8 123 456 78', 'ring … eller …'],
  [
    'the values and the columns of a failed query',
    'Failed query: insert into "signups" ("name") values (?)\nparams: Anna,anna@example.se',
    'Failed query: insert into signups',
  ],
  ['the statement of a failed query with values of its own', "Failed query: select * from `users` where a = 'Anna'", 'Failed query: select users'],
])('a text for a log is without %s', (_, text, logged) => {
  expect(redactText(text)).toBe(logged)
})

test.each([
  'Referens 1a2b3c4d: Utkastet 0b0e6f6e-6c66-4f0b-9f6c-1d2f3a4b5c6d kunde inte förhandsvisas',
  'Port 3000 är upptagen. Stäng det andra programmet eller välj en annan port, till exempel PORT=3001 npm start.',
  'SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: users.email',
  '2027-03-01T10:00:00.000Z 2027-03-01 10:00:00',
  'Filen /srv/torget/data/site/index.html kunde inte skrivas',
  'node_modules/@payloadcms/db-sqlite',
])('a text for a log keeps what is nobody’s: %s', (text) => {
  expect(redactText(text)).toBe(text)
})

test('a text for a log is bounded', () => {
  expect(redactText('ord '.repeat(100_000)).length).toBeLessThan(2_100)
})

test.each([
  ['Unexpected token, "Anna "A" Ås" is not valid JSON', 'Unexpected token, "…" is not valid JSON'],
  ["Cast to string failed for value '{ name: 'Anna' }' (type Object)", "Cast to string failed for value '…' (type Object)"],
  ["can't be read and isn't there", "can't be read and isn't there"],
  ['Titeln ”Annas fest” är upptagen', 'Titeln ”…” är upptagen'],
])('a message loses what it quotes: %s', (message, logged) => {
  expect(withoutQuoted(message)).toBe(logged)
})
