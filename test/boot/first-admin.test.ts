import { expect, test } from 'vitest'
import { randomPassword } from '../../src/boot/first-admin.ts'

test('a password can be read aloud: groups of small letters and digits that are not mistaken for each other', () => {
  for (let i = 0; i < 200; i += 1) expect(randomPassword()).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{4}(-[abcdefghjkmnpqrstuvwxyz2-9]{4}){4}$/)
})

test('no two passwords are alike, and every sign is used', () => {
  const many = Array.from({ length: 500 }, randomPassword)
  expect(new Set(many).size).toBe(500)
  expect(new Set(many.join('').replaceAll('-', '')).size).toBe(31)
})
