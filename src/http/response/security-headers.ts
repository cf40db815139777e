/**
 * HTTP Strict Transport Security, RFC 6797: for a year browsers ask for the site over https only. Sent when the site's address has https. Other hosts of the
 * domain are left alone, as they may have none.
 */
export const STRICT_TRANSPORT = ['Strict-Transport-Security', 'max-age=31536000'] as const

/** The headers of every page and file of the public site. The example configurations of web servers set the same. */
export const SITE_HEADERS = [
  // The site uses nothing that a browser asks its reader's permission for.
  [
    'Permissions-Policy',
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  [
    'Content-Security-Policy',
    "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'",
  ],
] as const

/** The folders of files that never change, as their names hold a digest of their bytes. */
const UNCHANGING = ['media', '_astro', 'farger'] as const
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Stored by browsers, but checked again at each use. */
export const CHECKED = 'public, max-age=0, must-revalidate'

/** The `Cache-Control` of a file of the site. `name` is relative to the site's folder. */
export const cachingOf = (name: string) => (UNCHANGING.some((folder) => name.startsWith(`${folder}/`)) ? FOR_EVER : CHECKED)

/** The `_headers` file of static hosts. Files that change need no rule, as hosts check them anyway, and some hosts would send both rules of one file. */
export function hostHeaders(): string {
  const rules: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['/*', SITE_HEADERS],
    ...UNCHANGING.map((folder) => [`/${folder}/*`, [['Cache-Control', FOR_EVER]]] as const),
  ]
  return rules.map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('')
}
