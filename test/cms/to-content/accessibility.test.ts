import { expect, test } from 'vitest'
import { statementOf } from '../../../src/cms/to-content/accessibility.ts'
import { NO_STATEMENT } from '../../../src/domain/office/accessibility.ts'

test.each([{}, { organisation: ' ', faults: null, feedback: null }, { faults: [{ title: 'Bara en rubrik' }] }])(
  'an empty statement has no content: %j',
  (stored) => expect(statementOf(stored)).toEqual(NO_STATEMENT),
)

test('texts of an option that isn’t chosen are hidden from readers', () => {
  const written = { title: 'Kartor', description: 'De kan inte läsas upp.', assessment: 'Sex veckors arbete.', mendedBy: '2027-05-04T12:00:00.000Z' }
  const { faults, assessor } = statementOf({
    method: 'self',
    assessor: 'Granskarna AB',
    faults: [
      { ...written, reason: 'non-compliance' },
      { ...written, reason: 'burden' },
      { ...written, reason: 'exempt' },
    ],
  })
  expect(assessor).toBeNull()
  expect(faults.map(({ assessment, mendedBy }) => [assessment, mendedBy])).toEqual([
    [null, '2027-05-04'],
    ['Sex veckors arbete.', null],
    [null, null],
  ])
})
