import { pathToFileURL } from 'node:url'
import type { Content } from '../domain/questions.ts'
import type { SearchAnswer } from '../domain/search/answer.ts'

/** The part of Astro's app that renders: its public API. */
interface App {
  render(request: Request, options: { locals: { content: Content; origin: string; path: string; search: SearchAnswer | null } }): Promise<Response>
}

/** Makes the bytes of a page; the page of a search shows an answer. Throws when the page can't be made. */
export type Render = (path: string, content: Content, search?: SearchAnswer) => Promise<Buffer>

/** The pages for what never was and for what has ended: Astro answers them as it answers any address without a page. */
const ABSENCES = new Set(['/404.html', '/410.html'])

/** Loads the compiled site from its entry file. `origin` is what absolute addresses in pages start with, without a trailing slash. */
export async function loadRender(entry: string, origin: string): Promise<Render> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App }
  return async (path, content, search) => {
    const response = await app.render(new Request(new URL(path, origin)), { locals: { content, origin, path, search: search ?? null } })
    if (response.status !== 200 && !ABSENCES.has(path)) throw new Error(`The page answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }
}
