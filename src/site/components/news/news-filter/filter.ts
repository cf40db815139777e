import {
  type Choice,
  choiceFrom,
  FILTERS,
  isChosen,
  type NewsEntry,
  type NewsFile,
  nearestPage,
  queryOf,
} from '../../../../domain/news/news-filter.ts'
import { newsIndexPath, newsPath } from '../../../../domain/paths/paths.ts'
import { hitsInWords, NEWS_FILTER } from '../../../../words/news/news-filter.ts'
import { dayInWords } from '../../../../words/time/dates.ts'

/** How many hits are shown before a reader asks for more. */
const AT_ONCE = 50

function part<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector)
  if (!found) throw new Error(`The page has no ${selector}`)
  return found
}

const form = part<HTMLFormElement>('#filter')
const status = part<HTMLElement>('#antal')
const hits = part<HTMLElement>('#traffar')
const list = part<HTMLUListElement>('#traffar ul')
const more = part<HTMLElement>('#traffar .acts')
const row = part<HTMLTemplateElement>('#traff')
const latest = part<HTMLElement>('#senaste')

const select = (name: string) => part<HTMLSelectElement>(`#val-${name}`)
const optionsOf = (name: string) => [...select(name).options].map(({ value, text }) => ({ value, text })).filter(({ value }) => value !== '')
const kindNames = new Map(optionsOf('typ').map(({ value, text }) => [value, text]))

const years = new Map<string, Promise<readonly NewsEntry[]>>()

async function fetchFile(address: string): Promise<NewsFile> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status}`)
  return (await response.json()) as NewsFile
}

/** A year's news, newest first, from its own file and those of its finished parts. */
async function fetchYear(year: number): Promise<readonly NewsEntry[]> {
  const { parts, news } = await fetchFile(newsIndexPath(year))
  const older = await Promise.all(Array.from({ length: parts }, (_, i) => fetchFile(newsIndexPath(year, parts - i))))
  return [...news, ...older.flatMap((file) => file.news)]
}

/** A year's news, fetched once. One that failed is fetched again the next time. */
function entriesOf(year: string): Promise<readonly NewsEntry[]> {
  const known = years.get(year)
  if (known) return known
  const fetched = fetchYear(Number(year))
  fetched.catch(() => years.delete(year))
  years.set(year, fetched)
  return fetched
}

function rowOf([slug, title, lead, published, kind]: NewsEntry): DocumentFragment {
  const made = row.content.cloneNode(true) as DocumentFragment
  const [link, name, time, text] = ['a', 'span', 'time', '.lead-text'].map((selector) => made.querySelector(selector)) as [
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
  return made
}

let found: readonly NewsEntry[] = []

/** Shows some more of what was found. */
function showMore(): Element | undefined {
  const shown = list.children.length
  list.append(...found.slice(shown, shown + AT_ONCE).map(rowOf))
  more.hidden = list.children.length >= found.length
  return list.children[shown]
}

let turn = 0

/** Shows what a choice finds, or with nothing chosen the latest news. What was asked for before and comes later is left aside. */
async function show(choice: Choice): Promise<void> {
  turn += 1
  const own = turn
  const isAll = queryOf(choice) === ''
  for (const name of FILTERS) select(name).value = choice[name]
  if (isAll) {
    status.textContent = ''
    hits.hidden = true
    latest.hidden = false
    return
  }
  status.textContent = NEWS_FILTER.loading
  try {
    const asked = optionsOf('ar').filter(({ value }) => choice.ar === '' || value === choice.ar)
    const entries = (await Promise.all(asked.map(({ value }) => entriesOf(value)))).flat()
    if (own !== turn) return
    found = entries.filter((entry) => isChosen(entry, choice))
    list.replaceChildren()
    showMore()
    latest.hidden = true
    hits.hidden = false
    status.textContent = hitsInWords(found.length)
  } catch {
    if (own !== turn) return
    const link = document.createElement('a')
    link.href = nearestPage(choice)
    link.textContent = NEWS_FILTER.nearest
    status.replaceChildren(`${NEWS_FILTER.failed} `, link, '.')
  }
}

/** The choice in the address, without what the page can't offer. */
function choiceInAddress(): Choice {
  const asked = choiceFrom(location.search)
  return Object.fromEntries(FILTERS.map((name) => [name, optionsOf(name).some(({ value }) => value === asked[name]) ? asked[name] : ''])) as Choice
}

function choose(choice: Choice): void {
  const address = location.pathname + queryOf(choice)
  if (address !== location.pathname + location.search) history.pushState(null, '', address)
  void show(choice)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  choose(Object.fromEntries(FILTERS.map((name) => [name, select(name).value])) as Choice)
})
part('#rensa').addEventListener('click', (event) => {
  event.preventDefault()
  choose(choiceFrom(''))
})
more.addEventListener('click', () => showMore()?.querySelector('a')?.focus())
addEventListener('popstate', () => void show(choiceInAddress()))
const first = choiceInAddress()
if (queryOf(first) !== '') void show(first)
