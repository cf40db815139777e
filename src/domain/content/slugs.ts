const LETTERS: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', æ: 'ae', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd' }

/** The longest slug that is made or accepted. */
export const SLUG_MAX = 90

/** A title as a part of an address: lower case a–z, digits and single hyphens. Empty when nothing is left. Cut at a word where it can be. */
export function slugify(title: string): string {
  const slug = title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[åäöæøßðþłđ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug.length <= SLUG_MAX) return slug
  const cut = slug.slice(0, SLUG_MAX + 1)
  return cut.slice(0, cut.lastIndexOf('-') > SLUG_MAX / 2 ? cut.lastIndexOf('-') : SLUG_MAX).replace(/-+$/, '')
}

/** Whether a text can be a part of an address as it stands. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_MAX && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}

/** Words that the site itself uses as first part of an address, so that a top-level page can't have them. */
const TOP_LEVEL = new Set([
  'aktuellt',
  'kalender',
  'utlysningar',
  'projekt',
  'anmalan',
  'deltagare',
  'admin',
  'api',
  'media',
  'farger',
  'healthz',
  'stilguide',
  'sok',
  'tillganglighet',
  'forhandsvisning',
  'prenumerera',
  'oppna-data',
  '404',
  '410',
  'index',
  'next',
])
/** Words that a list uses below itself, so that none of its documents can have them. */
const IN_LIST = new Set(['tema', 'typ', 'kommun', 'urval', 'arkiv', 'rss', 'sida', 'ansok', 'finansiar'])

/** Whether a slug would hide one of the site's own addresses: a year under a list, or a word in use. */
export function isReservedSlug(slug: string, collection: 'news' | 'events' | 'funding-calls' | 'projects' | 'pages'): boolean {
  if (collection === 'pages') return TOP_LEVEL.has(slug)
  return IN_LIST.has(slug) || /^\d{4}$/.test(slug)
}
