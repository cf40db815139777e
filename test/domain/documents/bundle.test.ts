import { expect, test } from 'vitest'
import type { Document } from '../../../src/domain/content/content.ts'
import { bundleAt, bundleOf } from '../../../src/domain/documents/bundle.ts'
import { fundingCall, snapshot } from '../sample.ts'

const file = (slug: string, url = `/media/${slug}-1.pdf`): Document => ({
  id: url,
  guid: url,
  slug,
  title: slug,
  url,
  kind: 'pdf',
  bytes: 10,
  changedAt: 0,
})

test.each([
  ['none', []],
  ['one', [file('a')]],
])('%s makes no bundle', (_, documents) => {
  expect(bundleOf(documents)).toBeNull()
})

test('each document has a name of its own', () => {
  const bundle = bundleOf([file('a'), file('b'), file('a', '/media/a-2.pdf')])
  expect(bundle?.parts.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'a-2.pdf'])
  expect(bundle?.bytes).toBe(30)
})

test('another document, another order or another file gives another address', () => {
  const bundles = [
    [file('a'), file('b')],
    [file('b'), file('a')],
    [file('a'), file('c')],
    [file('a'), file('b', '/media/b-2.pdf')],
  ].map(bundleOf)
  expect(new Set(bundles.map((bundle) => bundle?.url)).size).toBe(4)
  expect(bundleOf([file('a'), file('b')])).toEqual(bundles[0])
})

test('a bundle is found by its address while a call has its documents', () => {
  const documents = [file('a'), file('b')]
  const content = snapshot({ documents, fundingCalls: [fundingCall({ slug: 'c', documents: documents.map(({ id }) => id) })] })
  const bundle = bundleOf(documents)
  expect(bundleAt(content, bundle?.url ?? '')).toEqual(bundle)
  expect(bundleAt(content, '/media/alla-dokument-0.zip')).toBeNull()
  expect(bundleAt({ ...content, fundingCalls: [] }, bundle?.url ?? '')).toBeNull()
})
