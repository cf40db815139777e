/** A network address that no longer points out one household or computer: IPv4 without its last number, of IPv6 the first three groups. */
export function truncatedNetwork(address: string): string {
  const ipv4 = /(\d+\.\d+\.\d+)\.\d+$/.exec(address)
  if (ipv4) return `${ipv4[1]}.0/24`
  const groups = address.split(':')
  return groups.length > 1 ? `${groups.slice(0, 3).join(':')}::/48` : ''
}
