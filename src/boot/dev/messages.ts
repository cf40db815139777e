/**
 * What `npm run dev` tells the server's process: first, that it is needed; then what to render pages with, and what can't be compiled (null once it can).
 */
export type ToServer =
  | { readonly kind: 'start' }
  | { readonly kind: 'renderer'; readonly folder: string }
  | { readonly kind: 'fault'; readonly fault: string | null }

/** What the server's process tells `npm run dev`: that the site is made, and what could not be. */
export interface FromServer {
  readonly kind: 'published'
  readonly fault: string | null
}
