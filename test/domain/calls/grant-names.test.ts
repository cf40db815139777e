import { describe, expect, test } from 'vitest'
import { grantNames, grantNamesAsKept, renamedGrants } from '../../../src/domain/calls/grant-names.ts'

const grant = (applicant: string, title: string) => ({ applicant, title })
const [a, b] = [grant('Fyrbo kommun', 'Öppna data'), grant('Föreningen', 'Kör')]

describe('a grant keeps the name that it got', () => {
  const [first, second] = [
    { ...a, name: 'a' },
    { ...b, name: 'b' },
  ]
  test.each([
    ['when nothing is changed', [a, b], ['a', 'b']],
    ['when the rows change places', [b, a], ['b', 'a']],
    ['when its title is corrected', [grant('Fyrbo kommun', 'Öppna data för alla'), b], ['a', 'b']],
    ['when its applicant is corrected', [grant('Fyrbo kommuns IT', 'Öppna data'), b], ['a', 'b']],
    ['when another comes before it', [grant('Ny', 'Idé'), a, b], ['ny-ide', 'a', 'b']],
    ['when another goes', [b], ['b']],
    ['and the one that says the same wins over one that is corrected', [grant('Fyrbo kommun', 'Mer'), a], ['fyrbo-kommun-mer', 'a']],
    ['and another never gets the name of one that went', [b, grant('a', '')], ['b', 'a-2']],
  ])('%s', (_, after, names) => expect(renamedGrants([first, second], after)).toEqual(names))
})

test.each([
  ['as they are kept', 'a b', ['a', 'b']],
  ['and new ones for what is more', 'a', ['a', 'foreningen-kor']],
  ['but none twice', 'a a', ['a', 'foreningen-kor']],
  ['and none that is no name', 'a <b>', ['fyrbo-kommun-oppna-data', 'foreningen-kor']],
])('names are read %s', (_, kept, names) => {
  expect(grantNames([a, b], kept)).toEqual(names)
  expect(grantNames([a, b], grantNamesAsKept(names))).toEqual(names)
})

test.each([
  ['says who got it for what', [a], ['fyrbo-kommun-oppna-data']],
  ['stays when the rows change places', [b, a], ['foreningen-kor', 'fyrbo-kommun-oppna-data']],
  [
    'gets a number when another says the same',
    [a, b, a, a],
    ['fyrbo-kommun-oppna-data', 'foreningen-kor', 'fyrbo-kommun-oppna-data-2', 'fyrbo-kommun-oppna-data-3'],
  ],
  ['is never one that stands there already', [grant('x', '2'), grant('x', ''), grant('x', '')], ['x-2', 'x', 'x-3']],
  ['is there for what leaves no letters', [grant('???', '!')], ['beviljat']],
  ['is none for no grants', [], []],
])('a grant’s name %s', (_, grants, names) => expect(grantNames(grants)).toEqual(names))
