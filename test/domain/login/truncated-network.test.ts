import { expect, test } from 'vitest'
import { truncatedNetwork } from '../../../src/domain/login/truncated-network.ts'

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:12:34::/64', '2001:db8:12::/48'],
  ['', ''],
  ['nonsense', ''],
])('%s is shown as %s', (address, shown) => expect(truncatedNetwork(address)).toBe(shown))
