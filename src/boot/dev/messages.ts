/**
 * A message from `npm run dev` to the server process: `start` ends the standby, `renderer` is the folder of a new compilation, and `fault` is a compilation
 * error, null when it is mended.
 */
export type ToServer =
  | { readonly kind: 'start' }
  | { readonly kind: 'renderer'; readonly folder: string }
  | { readonly kind: 'fault'; readonly fault: string | null }

/** A message from the server process to `npm run dev`: the site has been published. `fault` is the error of pages that couldn't be rendered, or null. */
export interface FromServer {
  readonly kind: 'published'
  readonly fault: string | null
}
