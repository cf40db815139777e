import { LINKABLE } from '../fields/linkable.ts'

type Values = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Signs that browsers leave out of addresses, so that what is left may lead elsewhere, and a backslash, which they read as a slash. */
const MISREAD = /[\p{Cc}\\]/u

/**
 * The target of a stored link: `torget:<collection>/<id>` inside the site, otherwise a URL of the web, `mailto:`, `tel:`, a path of the site or an anchor.
 * Null for a URL of another protocol, such as `javascript:`, and for what is no link.
 */
export function linkTarget(fields: unknown): string | null {
  if (!isObject(fields)) return null
  if (fields.linkType === 'internal') {
    if (!isObject(fields.doc)) return null
    const { relationTo, value } = fields.doc
    const id = isObject(value) ? value.id : value
    const isId = (typeof id === 'number' || typeof id === 'string') && /^\w+$/.test(String(id))
    return isId && LINKABLE.some((collection) => collection === relationTo) ? `torget:${relationTo}/${id}` : null
  }
  const url = typeof fields.url === 'string' ? fields.url.trim() : ''
  return /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(url) && !MISREAD.test(url) ? url : null
}
