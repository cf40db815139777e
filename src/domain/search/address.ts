import { SEARCH } from '../paths/paths.ts'
import type { Search } from './answer.ts'
import { SEARCHED, type SearchedList } from './searchable.ts'

/** What each kind of hit is called in the address of a search. */
const PARAMETER: Readonly<Record<SearchedList, string>> = {
  news: 'nyheter',
  events: 'kalender',
  fundingCalls: 'utlysningar',
  projects: 'projekt',
  pages: 'sidor',
  documents: 'dokument',
}

/** A kind of hit by its name in an address, or null for none that is known: then all are meant. */
const listByParameter = (name: string | null): SearchedList | null => SEARCHED.find((list) => PARAMETER[list] === name) ?? null
export const parameterOf = (list: SearchedList): string => PARAMETER[list]

/** The search that an address asks for, by what stands after its `?`. What makes no sense is as if it were not there. */
export function searchOf(parameters: URLSearchParams): Search {
  const page = Number(parameters.get('sida') ?? 1)
  return {
    typed: parameters.get('q') ?? '',
    list: listByParameter(parameters.get('typ')),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The address of a search. */
export function searchPath({ typed, list, page }: Search): string {
  const parameters = new URLSearchParams({ q: typed })
  if (list !== null) parameters.set('typ', PARAMETER[list])
  if (page > 1) parameters.set('sida', String(page))
  return `${SEARCH}?${parameters}`
}
