import { CHECKED, SITE_HEADERS } from './security-headers.ts'

const SITE = Object.fromEntries(SITE_HEADERS)
/** Keeps a window with personal data apart from the window that opened it. A browser discards the process in which it has begun the page. */
const OWN_WINDOW = { 'Cross-Origin-Opener-Policy': 'same-origin' }
const UNLISTED = { ...SITE, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

/** What is no page: nothing in it runs, no other site frames it or learns of its address, and its type is as it says. */
const NO_PAGE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** The kinds of answers, each with the headers that say who may store it, list it, frame it and learn of its address. */
export const HEADER_KINDS = {
  /** A short text or JSON of the server's own. */
  plain: { ...NO_PAGE, 'Cache-Control': 'no-store' },
  /** An answer of the CMS's API, which may depend on who asks. */
  api: { ...NO_PAGE, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' },
  /** A page of the admin, to which the listener adds a policy with a nonce. Forms must say where they were sent from, so the referrer stays within the site. */
  admin: {
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  },
  /** A script or style of the admin. Next says how long it may be stored. */
  adminFile: NO_PAGE,
  /** A page of the public site. */
  site: { ...SITE, 'Cache-Control': CHECKED },
  /** A page that the server makes for one reader at one moment: nobody stores it, and no search engine lists it. */
  unlisted: UNLISTED,
  /** A visitor's own sign-up: its address, by which it can be changed, is told to no other site. */
  personal: { ...UNLISTED, 'Referrer-Policy': 'same-origin', ...OWN_WINDOW },
  /** A staff page about participants. Forms must say where they were sent from, so the referrer stays within the site. */
  staff: {
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...OWN_WINDOW,
    'Content-Security-Policy':
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
  /** A preview of a draft: only the admin frames it. Without a script; the live preview adds its own to the policy. */
  preview: {
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'self'",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type HeaderKind = keyof typeof HEADER_KINDS
