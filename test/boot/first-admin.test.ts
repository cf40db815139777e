import { expect, test } from 'vitest'
import { randomPassword } from '../../src/boot/first-admin.ts'

test('a random password can be read aloud: it has groups of small letters and digits that don’t look alike', () => {
  for (let i = 0; i < 200; i += 1) expect(randomPassword()).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{4}(-[abcdefghjkmnpqrstuvwxyz2-9]{4}){4}$/)
})

test('random passwords differ and use every character', () => {
  const many = Array.from({ length: 500 }, randomPassword)
  expect(new Set(many).size).toBe(500)
  expect(new Set(many.join('').replaceAll('-', '')).size).toBe(31)
})
