import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PAGE_END } from '../../../src/domain/search/file-pages.ts'
import { DocumentTexts } from '../../../src/publisher/search/document-texts.ts'
import { temporaryFolder } from '../../folders/temporary-folder.ts'

const sample = (name: string) => ({ name: `/media/${name}`, file: path.resolve('content/documents', name), kind: name.split('.').at(-1) ?? '' })

async function texts() {
  const folder = path.join(await temporaryFolder(), 'texts')
  return { made: new DocumentTexts(folder), folder }
}

test.each([
  ['slutrapport-narvaro-i-skolan.pdf', 3, 'håltimmar'],
  ['energianalys-viskadal.pdf', 5, 'landström'],
  ['budgetmall.csv', 1, 'Egen kontant insats'],
  ['rekvisitionsmall.txt', 1, 'namnförtydligande'],
])('the text of %s, page by page', async (name, pages, words) => {
  const { made } = await texts()
  const text = await made.textOf(sample(name))
  expect(text.split(PAGE_END).length).toBe(pages)
  expect(text).toContain(words)
})

test('a text is taken out once, and kept until its document is no more', async () => {
  const { made, folder } = await texts()
  const source = sample('rekvisitionsmall.txt')
  const text = await made.textOf(source)
  expect(await made.textOf({ ...source, file: '/finns/inte' })).toBe(text)
  expect(await readdir(folder)).toEqual(['rekvisitionsmall.txt.txt'])
  await made.keepOnly(new Set(['/media/annat.pdf']))
  expect(await readdir(folder)).toEqual([])
})

test('older text of Windows is read as such', async () => {
  const { made, folder } = await texts()
  const file = path.join(path.dirname(folder), 'gammal.txt')
  await writeFile(file, Buffer.from('r\xe4kna med \xe5', 'latin1'))
  expect(await made.textOf({ name: 'gammal.txt', file, kind: 'txt' })).toBe('räkna med å')
})

const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`
test.each([
  ['that is none', '%PDF-1.4 just bytes'],
  ['that is empty', '%PDF-'],
  [
    'whose pages lead in a ring',
    `%PDF-1.4\n${object(1, '<</Type/Catalog/Pages 2 0 R>>')}${object(2, '<</Type/Pages/Count 1/Kids[2 0 R]>>')}trailer<</Root 1 0 R>>`,
  ],
  [
    'that promises more pages than there are',
    `%PDF-1.4\n${object(1, '<</Type/Catalog/Pages 2 0 R>>')}${object(2, '<</Type/Pages/Count 99999999/Kids[]>>')}trailer<</Root 1 0 R>>`,
  ],
])('a pdf %s has no text, and does not stop the next', async (_, bytes) => {
  const { made, folder } = await texts()
  const file = path.join(path.dirname(folder), 'trasig.pdf')
  await writeFile(file, bytes)
  const [broken, whole] = await Promise.all([made.textOf({ name: 'trasig.pdf', file, kind: 'pdf' }), made.textOf(sample('rekvisitionsmall.txt'))])
  expect([broken, whole.length > 100]).toEqual(['', true])
})

test('kinds that are not read, and files that are gone, have no text', async () => {
  const { made } = await texts()
  expect(await made.textOf({ name: 'a.docx', file: '/finns/inte', kind: 'docx' })).toBe('')
  expect(await made.textOf({ name: 'a.pdf', file: '/finns/inte', kind: 'pdf' })).toBe('')
})
