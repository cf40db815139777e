import { expect, test } from 'vitest'
import { grantNames } from '../../src/domain/grant-names.ts'

const grant = (applicant: string, title: string) => ({ applicant, title })
const [a, b] = [grant('Fyrbo kommun', 'Öppna data'), grant('Föreningen', 'Kör')]

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
