import { pathToFileURL } from 'node:url'
import type { ImageSize } from '../domain/content.ts'
import type { Content } from '../domain/questions.ts'
import type { SearchAnswer } from '../domain/search/answer.ts'
import type { ShareWords } from '../domain/share-picture.ts'

/** The picture that stands for a page where it is shared, or null where none is made. */
export type SharePicture = (words: ShareWords) => ImageSize | null

/** What a page is told beside what it asks. */
interface Locals {
  readonly content: Content
  readonly origin: string
  readonly path: string
  readonly sharePicture: SharePicture
  readonly search: SearchAnswer | null
}

/** The part of Astro's app that renders: its public API. */
interface App {
  render(request: Request, options: { locals: Locals }): Promise<Response>
}

/** Makes the bytes of a page; the page of a search shows an answer. Throws when the page can't be made. */
export type Render = (path: string, content: Content, sharePicture: SharePicture, search?: SearchAnswer) => Promise<Buffer>

/** For pages that are not shared. */
export const NO_PICTURE: SharePicture = () => null

/** The pages for what never was and for what has ended: Astro answers them as it answers any address without a page. */
const ABSENCES = new Set(['/404.html', '/410.html'])

/** Loads the compiled site from its entry file. `origin` is what absolute addresses in pages start with, without a trailing slash. */
export async function loadRender(entry: string, origin: string): Promise<Render> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App }
  return async (path, content, sharePicture, search) => {
    const response = await app.render(new Request(new URL(path, origin)), { locals: { content, origin, path, sharePicture, search: search ?? null } })
    if (response.status !== 200 && !ABSENCES.has(path)) throw new Error(`The page answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }
}
