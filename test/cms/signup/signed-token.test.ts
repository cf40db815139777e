import { describe, expect, test } from 'vitest'
import { decodeJson, encodeJson, TokenSigner } from '../../../src/cms/signup/signed-token.ts'

type Purpose = 'read' | 'write'
const signer = new TokenSigner<Purpose>('x'.repeat(40), { keyName: 'test' })

describe('a signed token', () => {
  test('verifies to its text', () => expect(signer.verify('read', signer.sign('read', 'text'))).toBe('text'))

  test('is the same each time', () => expect(signer.sign('read', 'text')).toBe(signer.sign('read', 'text')))

  test('is refused for another purpose', () => expect(signer.verify('write', signer.sign('read', 'text'))).toBeNull())

  test.each([
    ['with another secret', new TokenSigner<Purpose>('y'.repeat(40), { keyName: 'test' })],
    ['by a signer of another name', new TokenSigner<Purpose>('x'.repeat(40), { keyName: 'other' })],
    ['with a shorter signature', new TokenSigner<Purpose>('x'.repeat(40), { keyName: 'test', length: 32 })],
  ])('is refused %s', (_, other) => expect(other.verify('read', signer.sign('read', 'text'))).toBeNull())

  const [text = '', signature = ''] = signer.sign('read', 'text').split('.')
  test.each([
    '',
    '.',
    text,
    `${text}.`,
    `.${signature}`,
    `tex.${signature}`,
    `${text}.${signature}.`,
    `${text}.${signature}x`,
    `${text}.${signature.slice(0, -2)}AA`,
    `${text}.${'å'.repeat(signature.length)}`,
  ])('is refused when anything in it was changed: %j', (token) => expect(signer.verify('read', token)).toBeNull())
})

test.each([['text'], [null], [['å', 1]], [{ slug: 'dag', position: null }]])('the value %j survives as a text without full stops', (value) => {
  expect(encodeJson(value)).not.toContain('.')
  expect(decodeJson(encodeJson(value))).toEqual(value)
})
