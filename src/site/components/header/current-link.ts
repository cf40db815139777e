/**
 * The `aria-current` of a link in the menu, on the page at a path: `page` for that page itself, `true` for a part of the site that the page belongs to, by its
 * path or by the pages above it. The guide to the calls stands at the address of their list, while the pages below it have addresses of their own.
 */
export function currentLink(to: string, path: string, above: readonly { readonly path: string }[]): 'page' | 'true' | undefined {
  if (to === path) return 'page'
  if (to === '/') return undefined
  return path.startsWith(to) || above.some((page) => page.path === to) ? 'true' : undefined
}
