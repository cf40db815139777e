import { selectedCount } from '../../../../domain/content/query-options.ts'
import {
  FILTERS,
  isSelected,
  type NewsEntry,
  type NewsFile,
  type NewsSelection,
  nearestPage,
  queryOf,
  selectionFrom,
} from '../../../../domain/news/news-filter.ts'
import { newsIndexPath, newsPath } from '../../../../domain/paths/paths.ts'
import { chosenInWords } from '../../../../words/list-filters.ts'
import { hitsInWords, NEWS_FILTER } from '../../../../words/news/news-filter.ts'
import { dayInWords } from '../../../../words/time/dates.ts'

/** The number of hits that are shown at a time. */
const AT_ONCE = 50

function part<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector)
  if (!element) throw new Error(`The page has no ${selector}`)
  return element
}

const form = part<HTMLFormElement>('#filter')
const status = part<HTMLElement>('#antal')
const hits = part<HTMLElement>('#traffar')
const list = part<HTMLUListElement>('#traffar ul')
const more = part<HTMLElement>('#traffar .acts')
const row = part<HTMLTemplateElement>('#traff')
const latest = part<HTMLElement>('#senaste')

const clear = part<HTMLElement>('#rensa')
const fold = document.querySelector<HTMLDetailsElement>('#filter .filter-more')

/** A choice of the form. Null for one without anything to choose. */
const select = (name: string) => document.querySelector<HTMLSelectElement>(`#val-${name}`)
const optionsOf = (name: string) => [...(select(name)?.options ?? [])].map(({ value, text }) => ({ value, text })).filter(({ value }) => value !== '')
const kindNames = new Map(optionsOf('typ').map(({ value, text }) => [value, text]))

const years = new Map<string, Promise<readonly NewsEntry[]>>()

async function fetchFile(address: string): Promise<NewsFile> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  return (await response.json()) as NewsFile
}

/** A year's news, newest first, from its own file and those of its sealed pages. */
async function fetchYear(year: number): Promise<readonly NewsEntry[]> {
  const { parts, news } = await fetchFile(newsIndexPath(year))
  const older = await Promise.all(Array.from({ length: parts }, (_, i) => fetchFile(newsIndexPath(year, parts - i))))
  return [...news, ...older.flatMap((file) => file.news)]
}

/** A year's news, fetched once. After a failure the next call fetches it again. */
function entriesOf(year: string): Promise<readonly NewsEntry[]> {
  const pending = years.get(year)
  if (pending) return pending
  const entries = fetchYear(Number(year))
  entries.catch(() => years.delete(year))
  years.set(year, entries)
  return entries
}

function rowOf([slug, title, lead, published, kind]: NewsEntry): DocumentFragment {
  const fragment = row.content.cloneNode(true) as DocumentFragment
  const [link, name, time, text] = ['a', 'span', 'time', '.lead-text'].map((selector) => fragment.querySelector(selector)) as [
    HTMLAnchorElement,
    HTMLSpanElement,
    HTMLTimeElement,
    HTMLParagraphElement,
  ]
  link.href = newsPath({ slug })
  link.textContent = title
  if (kind === 'nyheter') name.remove()
  else name.textContent = kindNames.get(kind) ?? ''
  time.dateTime = published
  time.textContent = dayInWords(published)
  text.textContent = lead
  return fragment
}

let matches: readonly NewsEntry[] = []

/** Shows the next hits. Returns the first of them, or undefined if there are none. */
function showMore(): Element | undefined {
  const shown = list.children.length
  list.append(...matches.slice(shown, shown + AT_ONCE).map(rowOf))
  more.hidden = list.children.length >= matches.length
  return list.children[shown]
}

/** Sets the choices of the form, and tells in its folds how many are made. */
function fill(selection: NewsSelection): void {
  for (const name of FILTERS) {
    const choice = select(name)
    if (choice) choice.value = selection[name]
  }
  clear.hidden = queryOf(selection) === ''
  part('.filter-all > summary > .chosen').textContent = chosenInWords(selectedCount(selection))
  if (!fold) return
  const made = selectedCount(
    selection,
    FILTERS.filter((name) => fold.contains(select(name))),
  )
  part('.filter-more > summary > .chosen').textContent = made > 0 ? chosenInWords(made) : ''
  fold.open ||= made > 0
}

let latestTurn = 0

/** Shows the news that match a selection, or the latest news for an empty selection. Files that arrive after a newer selection are ignored. */
async function show(selection: NewsSelection): Promise<void> {
  latestTurn += 1
  const turn = latestTurn
  const isAll = queryOf(selection) === ''
  fill(selection)
  if (isAll) {
    status.textContent = ''
    hits.hidden = true
    latest.hidden = false
    return
  }
  status.textContent = NEWS_FILTER.loading
  try {
    const selectedYears = optionsOf('ar').filter(({ value }) => selection.ar === '' || value === selection.ar)
    const entries = (await Promise.all(selectedYears.map(({ value }) => entriesOf(value)))).flat()
    if (turn !== latestTurn) return
    matches = entries.filter((entry) => isSelected(entry, selection))
    list.replaceChildren()
    showMore()
    latest.hidden = true
    hits.hidden = false
    status.textContent = hitsInWords(matches.length)
  } catch {
    if (turn !== latestTurn) return
    const link = document.createElement('a')
    link.href = nearestPage(selection)
    link.textContent = NEWS_FILTER.nearest
    status.replaceChildren(`${NEWS_FILTER.failed} `, link, '.')
  }
}

/** The selection in the URL, without values that the form does not offer. */
function selectionInAddress(): NewsSelection {
  const selection = selectionFrom(location.search)
  return Object.fromEntries(
    FILTERS.map((name) => [name, optionsOf(name).some(({ value }) => value === selection[name]) ? selection[name] : '']),
  ) as NewsSelection
}

function choose(selection: NewsSelection): void {
  const address = location.pathname + queryOf(selection)
  if (address !== location.pathname + location.search) history.pushState(null, '', address)
  void show(selection)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  choose(Object.fromEntries(FILTERS.map((name) => [name, select(name)?.value ?? ''])) as NewsSelection)
})
clear.addEventListener('click', (event) => {
  event.preventDefault()
  choose(selectionFrom(''))
})
more.addEventListener('click', () => showMore()?.querySelector('a')?.focus())
addEventListener('popstate', () => void show(selectionInAddress()))
const first = selectionInAddress()
if (queryOf(first) !== '') void show(first)
