import { expect, test } from 'vitest'
import { aliases, formerAddress, formerAddresses } from '../../../src/domain/paths/redirects.ts'

const former = new Map([
  ['/aktuellt/gammal/', 'nyhet-1'],
  ['/aktuellt/ny/', 'nyhet-1'],
  ['/aktuellt/borta/', 'nyhet-2'],
  ['/utlysningar/a/var/', 'call#var'],
])
const current = new Map([
  ['/aktuellt/ny/', 'nyhet-1'],
  ['/utlysningar/b/var/', 'call#var'],
])

test.each([
  ['a renamed document is where it is now', '/aktuellt/gammal/', { kind: 'moved', to: '/aktuellt/ny/' }],
  ['a round follows its call', '/utlysningar/a/var/', { kind: 'moved', to: '/utlysningar/b/var/' }],
  ['a document that is no more has ended', '/aktuellt/borta/', { kind: 'gone' }],
  ['an address that has a page is no former one', '/aktuellt/ny/', null],
  ['an address that never was answers nothing', '/aktuellt/aldrig/', null],
  ['an address is not its prefix', '/aktuellt/', null],
])('%s', (_, path, answer) => {
  expect(formerAddress(path, former, current)).toEqual(answer)
})

test('an address that another document has taken over is that document’s', () => {
  expect(formerAddress('/aktuellt/gammal/', former, new Map([...current, ['/aktuellt/gammal/', 'nyhet-3']]))).toBeNull()
})

test('an address moved twice leads straight to the last one', () => {
  const moved = new Map([...former, ['/aktuellt/nyast/', 'nyhet-1']])
  const now = new Map([['/aktuellt/nyast/', 'nyhet-1']])
  for (const path of ['/aktuellt/gammal/', '/aktuellt/ny/'])
    expect(formerAddress(path, moved, now)).toEqual({ kind: 'moved', to: '/aktuellt/nyast/' })
})

test('all of them answer what each does alone, in the order of their paths', () => {
  const all = formerAddresses(former, [...current])
  expect([...all.keys()]).toEqual(['/aktuellt/borta/', '/aktuellt/gammal/', '/utlysningar/a/var/'])
  for (const [path, answer] of all) expect(answer).toEqual(formerAddress(path, former, current))
  expect([...formerAddresses([...former].reverse(), [...current])]).toEqual([...all])
})

test('an owner of two pages is followed to the first', () => {
  const two = new Map([
    ['/b/', 'sida'],
    ['/a/', 'sida'],
  ])
  const left = new Map([['/gammal/', 'sida']])
  expect(formerAddress('/gammal/', left, two)).toEqual({ kind: 'moved', to: '/b/' })
  expect([...formerAddresses(left, [...two])]).toEqual([['/gammal/', { kind: 'moved', to: '/b/' }]])
})

test.each([
  ['while a page stands below the list of calls', [['/utlysningar/', 'guid-guide']], [['/sok-medel/', 'guid-guide']]],
  ['not while none does', [['/utlysningar/', '/utlysningar/']], []],
  ['not without the list', [['/sok-medel/', 'guid-guide']], []],
] as const)('the guide to the calls is looked for where its slug says %s', (_, owners, expected) => {
  expect(aliases(owners)).toEqual(expected)
})
