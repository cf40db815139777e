/** Endings of names that no public host has: RFC 6761, RFC 6762, RFC 8375 and ICANN's own `internal`. */
const PRIVATE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)$/

/** Whether a host's name can be one on the internet: a name with a dot, not an address of numbers and not one of an inner network. */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '')
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) && !/^[\d.]+$/.test(name)
  return isName && !PRIVATE.test(name)
}
