import { LISTS } from '../../domain/paths/paths.ts'

/** A list that has feeds below its address, by what it is called. */
export interface FollowedList {
  readonly path: string
  readonly label: string
}

export const EVERYTHING: FollowedList = { path: '/', label: 'Allt nytt' }

/** The site's lists with their feeds. */
export const FOLLOWED_LISTS: readonly FollowedList[] = [
  { path: LISTS.news, label: 'Aktuellt' },
  { path: LISTS.events, label: 'Kalender' },
  { path: LISTS.calls, label: 'Utlysningar' },
  { path: LISTS.projects, label: 'Projekt' },
]

/** The lists whose feeds fit a page, each once: its own, its section's, and everything. */
export function listsFor(path: string, own: FollowedList | null): readonly FollowedList[] {
  const section = FOLLOWED_LISTS.find((list) => path.startsWith(list.path))
  const fitting = [own, section, EVERYTHING].filter((list) => list != null)
  return fitting.filter((list, i) => fitting.findIndex((other) => other.path === list.path) === i)
}
