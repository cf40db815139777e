/** What keeps a window that holds what is somebody's own from whoever opened it. A browser throws away the process that it has begun the page in. */
export const OWN_WINDOW = ['Cross-Origin-Opener-Policy', 'same-origin'] as const

/** What every answer of the public site says. The example configurations of web servers say the same. */
export const SITE_HEADERS = [
  // The site uses none of what a browser asks its reader's leave for.
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

/** The folders whose files have a digest of their bytes in their names, and so never change. */
const UNCHANGING = ['media', '_astro', 'farger'] as const
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Kept by readers, but asked for again each time. */
export const CHECKED = 'public, max-age=0, must-revalidate'

/** How long readers may keep a file of the site. `name` is relative to the site's folder. */
export const cachingOf = (name: string) => (UNCHANGING.some((folder) => name.startsWith(`${folder}/`)) ? FOR_EVER : CHECKED)

/** The `_headers` of static hosts. What changes is left to the host, as they all ask again: some would say two rules for one file at once. */
export function hostHeaders(): string {
  const rules: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['/*', SITE_HEADERS],
    ...UNCHANGING.map((folder) => [`/${folder}/*`, [['Cache-Control', FOR_EVER]]] as const),
  ]
  return rules.map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('')
}
