import { pathToFileURL } from 'node:url'
import type { ImageSize } from '../../domain/content/content.ts'
import type { ShareWords } from '../../domain/office/share-picture.ts'
import type { Queries } from '../../domain/questions/all-questions.ts'
import type { SearchAnswer } from '../../domain/search/answer.ts'
import type { SignupPage } from '../../domain/signup/signup-page.ts'

/** Returns the image for sharing a page with some words. Null where no images are drawn. */
export type SharePicture = (words: ShareWords) => ImageSize | null

/** The `Astro.locals` of a page. */
interface Locals {
  readonly content: Queries
  readonly origin: string
  readonly path: string
  readonly sharePicture: SharePicture
  readonly query: string | null
  readonly search: SearchAnswer | null
  readonly signup: SignupPage | null
}

/** The part of a page that is rendered for one reader: the answer to a search, the answer to a sign-up, or the query of a filtered list. */
type Reply = { readonly search: SearchAnswer } | { readonly signup: SignupPage } | { readonly query: string }

/** The part of Astro's public API that renders. */
interface App {
  render(request: Request, options: { locals: Locals }): Promise<Response>
}

/** Renders a page to bytes, with a reply if it is for one reader. Throws when the page can't be rendered. */
export type Render = (path: string, queries: Queries, sharePicture: SharePicture, reply?: Reply) => Promise<Buffer>

/** Gives pages no image, for pages that are not shared. */
export const NO_PICTURE: SharePicture = () => null

/** The pages for 404 and 410. Astro renders them with a status other than 200. */
const ABSENCES = new Set(['/404.html', '/410.html'])

/** Loads the compiled site from its entry file. Absolute addresses in pages start with `origin`, which has no trailing slash. */
export async function loadRender(entry: string, origin: string): Promise<Render> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App }
  return async (path, queries, sharePicture, reply) => {
    const response = await app.render(new Request(new URL(path, origin)), {
      locals: { content: queries, origin, path, sharePicture, query: null, search: null, signup: null, ...reply },
    })
    if (response.status !== 200 && !ABSENCES.has(path)) throw new Error(`The page answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }
}
