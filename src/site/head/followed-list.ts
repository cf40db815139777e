import { LISTS } from '../../domain/paths/paths.ts'

/** A list with feeds below its path, and the name of the list. */
export interface FollowedList {
  readonly path: string
  readonly label: string
}

/** All content of the site, whose feeds lie at its root. */
export const EVERYTHING: FollowedList = { path: '/', label: 'Allt nytt' }

/** The lists of the site that have feeds. */
export const FOLLOWED_LISTS: readonly FollowedList[] = [
  { path: LISTS.news, label: 'Aktuellt' },
  { path: LISTS.events, label: 'Kalender' },
  { path: LISTS.calls, label: 'Utlysningar' },
  { path: LISTS.projects, label: 'Projekt' },
]

/** The lists whose feeds a page links to, each once: the page's own list, the list of its section, and all content. */
export function listsFor(path: string, ownList: FollowedList | null): readonly FollowedList[] {
  const section = FOLLOWED_LISTS.find((list) => path.startsWith(list.path))
  const fitting = [ownList, section, EVERYTHING].filter((list) => list != null)
  return fitting.filter((list, i) => fitting.findIndex((other) => other.path === list.path) === i)
}
