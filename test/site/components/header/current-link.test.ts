import { expect, test } from 'vitest'
import { currentLink } from '../../../../src/site/components/header/current-link.ts'

test.each([
  ['/aktuellt/', '/aktuellt/', [], 'page'],
  ['/aktuellt/', '/aktuellt/2027/', ['/aktuellt/'], 'true'],
  ['/utlysningar/', '/sok-medel/utvardering/', ['/utlysningar/'], 'true'],
  ['/projekt/', '/sok-medel/utvardering/', ['/utlysningar/'], undefined],
  ['/', '/', [], 'page'],
  ['/', '/om-oss/', ['/'], undefined],
])('the link to %s, on %s below %j, is current: %s', (to, path, above, current) => {
  expect(
    currentLink(
      to,
      path,
      above.map((each) => ({ path: each })),
    ),
  ).toBe(current)
})
