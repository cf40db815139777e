import { expect, test } from 'vitest'
import type { ChangeNote } from '../../../src/domain/content/content.ts'
import { changeInWords } from '../../../src/words/documents/changes.ts'

const note = (what: ChangeNote['what'], before: string | null, after: string | null, subject: string | null = null) => ({
  what,
  before,
  after,
  subject,
})
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test.each([
  [
    note('closes', '2027-03-15T22:59:00.000Z', '2027-03-31T21:59:00.000Z', 'Omgång 2027'),
    'Omgång 2027: Sista ansökningsdag ändrades från måndag 15 mars 2027 kl. 23.59 till onsdag 31 mars 2027 kl. 23.59',
  ],
  [note('apply-by', '2027-03-15', '2027-03-31'), 'Sista ansökningsdag ändrades från 15 mars 2027 till 31 mars 2027'],
  [
    note('times', '2027-05-04T07:00:00.000Z/2027-05-04T10:00:00.000Z', '2027-05-05T07:00:00.000Z/2027-05-05T10:00:00.000Z'),
    'Tiden ändrades från tisdag 4 maj 2027 kl. 09.00–12.00 till onsdag 5 maj 2027 kl. 09.00–12.00',
  ],
  [note('plan', 'on', 'cancelled'), 'Evenemanget ställdes in'],
  [note('plan', 'cancelled', 'on'), 'Evenemanget blir av, trots att det var inställt'],
  [note('plan', 'on', 'cancelled', 'Omgång 2027'), 'Omgång 2027: Omgången ställdes in'],
  [note('plan', 'cancelled', 'on', 'Omgång 2027'), 'Omgång 2027: Omgången blir av, trots att den var inställd'],
  [note('venue', 'Magasinet', 'Kulturhuset'), 'Platsen ändrades från Magasinet till Kulturhuset'],
  [note('venue', null, 'Kulturhuset'), 'Platsen anges nu: Kulturhuset'],
  [note('price', '350', '0'), 'Priset ändrades från 350 kr till kostnadsfritt'],
  [note('price', '350', null), 'Priset anges inte längre (var 350 kr)'],
  [note('most', '75000', '100000'), 'Det högsta beloppet ändrades från 75 000 kr till 100 000 kr'],
  [note('co-financing', '10', '0'), 'Kravet på medfinansiering ändrades från 10 procent till 0 procent'],
  [note('applicants', 'company', 'company municipality'), 'Vilka som kan söka ändrades från företag till företag och kommuner'],
  [note('format', 'on-site', 'online'), 'Formen ändrades från på plats till digitalt'],
])('the change %o is one sentence', (change, words) => expect(plain(changeInWords(change))).toBe(words))
