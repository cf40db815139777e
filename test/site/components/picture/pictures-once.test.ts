import { expect, test } from 'vitest'
import { picturesOf, picturesOnce, topPicture } from '../../../../src/site/components/picture/pictures-once.ts'

test.each([
  ['pictures of different items stay', ['a', 'b'], [], ['a', 'b']],
  ['the second of two alike goes', ['a', 'a', 'b'], [], ['a', null, 'b']],
  ['a picture that the page shows already goes', ['a', 'b'], ['b', null], ['a', null]],
  ['items without pictures stay as they are', [null, 'a', null], [null], [null, 'a', null]],
] as const)('%s', (_name, images, shown, left) => {
  expect(
    picturesOnce(
      images.map((image) => ({ image })),
      shown,
    ).map(({ image }) => image),
  ).toEqual(left)
})

test('a document’s pictures are the one at its top and those in its text', () => {
  const body = [{ kind: 'prose', html: '<p>x</p>' } as const, { kind: 'figure', image: 'b', caption: null } as const]
  expect(picturesOf({ image: 'a', body })).toEqual(['a', 'b'])
  expect(picturesOf({ image: null, body })).toEqual(['b'])
})

test.each([
  ['a', 'b', 'a'],
  ['a', 'a', null],
  [null, 'a', null],
] as const)('the picture %s stands at the top of a text with %s as %s', (image, inText, top) => {
  expect(topPicture({ image, body: [{ kind: 'figure', image: inText, caption: null }] })).toBe(top)
})
