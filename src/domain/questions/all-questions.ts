import type { View } from '../content/view.ts'
import * as callYear from './call-year.ts'
import * as calls from './calls.ts'
import * as eventMonths from './event-months.ts'
import * as events from './events.ts'
import * as feeds from './feeds.ts'
import * as model from './model.ts'
import * as news from './news.ts'
import * as newsArchives from './news-archives.ts'
import * as newsLists from './news-lists.ts'
import * as openData from './open-data.ts'
import * as pages from './pages.ts'
import * as projects from './projects.ts'
import * as replacements from './replacements.ts'
import * as site from './site.ts'
import * as sitemaps from './sitemaps.ts'

/** Every question that a page may ask. Each is a pure function of a view; its other arguments are plain data. */
export const questions = {
  ...site,
  ...news,
  ...newsArchives,
  ...newsLists,
  ...events,
  ...eventMonths,
  ...calls,
  ...callYear,
  ...projects,
  ...pages,
  ...model,
  ...replacements,
  ...feeds,
  ...sitemaps,
  ...openData,
}

export type Questions = typeof questions
export type QuestionName = keyof Questions

/** The questions as methods, without the view as their argument: `Astro.locals.content` of every page. */
export type Queries = {
  readonly [Name in QuestionName]: Questions[Name] extends (view: View, ...args: infer Args) => infer Answer ? (...args: Args) => Answer : never
}

/** Answers a question by its name. */
export function answer(view: View, name: QuestionName, args: readonly unknown[]): unknown {
  return (questions[name] as (view: View, ...args: readonly unknown[]) => unknown)(view, ...args)
}
