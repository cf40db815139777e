import * as calls from './questions/calls.ts'
import * as events from './questions/events.ts'
import * as feeds from './questions/feeds.ts'
import * as model from './questions/model.ts'
import * as news from './questions/news.ts'
import * as newsArchives from './questions/news-archives.ts'
import * as newsLists from './questions/news-lists.ts'
import * as openData from './questions/open-data.ts'
import * as pages from './questions/pages.ts'
import * as projects from './questions/projects.ts'
import * as replacements from './questions/replacements.ts'
import * as site from './questions/site.ts'
import * as sitemaps from './questions/sitemaps.ts'
import type { View } from './view.ts'

/** Every question that a page may ask. Each is a pure function of the content and the time; its arguments are plain data. */
export const questions = {
  ...site,
  ...news,
  ...newsArchives,
  ...newsLists,
  ...events,
  ...calls,
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

/** What a page gets as `Astro.locals.content`: the questions, to be asked without naming the content or the time. */
export type Content = {
  readonly [Name in QuestionName]: Questions[Name] extends (view: View, ...args: infer Args) => infer Answer ? (...args: Args) => Answer : never
}

/** Answers a question by its name. */
export function answer(view: View, name: QuestionName, args: readonly unknown[]): unknown {
  return (questions[name] as (view: View, ...args: readonly unknown[]) => unknown)(view, ...args)
}
