/** A page that the server suggests. */
interface Suggestion {
  readonly title: string
  readonly kind: string
  readonly path: string
}

/** The pause in typing after which suggestions are fetched, in milliseconds. */
const PAUSE = 180
/** The fewest characters that suggestions are fetched for. */
const LEAST = 2

/** An option of the list box: a page to go to. */
function optionOf({ title, kind, path }: Suggestion, number: number): HTMLLIElement {
  const option = document.createElement('li')
  option.id = `sok-forslag-${number}`
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.dataset.path = path
  const name = document.createElement('span')
  name.textContent = title
  const of = document.createElement('span')
  of.className = 'small'
  of.textContent = ` ${kind}`
  option.append(name, of)
  return option
}

const countInWords = (count: number) =>
  count === 0 ? 'Inga förslag.' : count === 1 ? '1 förslag. Välj det med pil ner.' : `${count} förslag. Välj med pil ner.`

/**
 * Turns the search field of a form into a combobox that suggests pages, by the pattern of the ARIA Authoring Practices (editable combobox with list
 * autocomplete). Enter still searches, unless a page is chosen. A form without a list box or a status element is left as it is.
 */
export function suggestWhileTyping(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type="search"]')
  const list = form.querySelector<HTMLUListElement>('[role="listbox"]')
  const count = form.querySelector<HTMLElement>('[role="status"]')
  if (!field || !list || !count) return
  let pending: AbortController | null = null
  let pause = 0
  let chosen = -1

  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }))
    field.setAttribute(name, value)

  const choose = (number: number) => {
    chosen = number
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === number))
    const option = list.children[number]
    if (option) field.setAttribute('aria-activedescendant', option.id)
    else field.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen
    field.setAttribute('aria-expanded', String(isOpen))
    choose(-1)
  }
  const close = () => {
    clearTimeout(pause)
    pending?.abort()
    count.textContent = ''
    open(false)
  }
  const suggest = async () => {
    pending?.abort()
    const request = new AbortController()
    pending = request
    try {
      const response = await fetch(`/sok/forslag?${new URLSearchParams({ q: field.value })}`, { signal: request.signal })
      if (!response.ok) return close()
      const { suggestions } = (await response.json()) as { suggestions: readonly Suggestion[] }
      if (request.signal.aborted) return
      list.replaceChildren(...suggestions.map(optionOf))
      open(suggestions.length > 0)
      count.textContent = countInWords(suggestions.length)
    } catch {
      // The form works without suggestions.
    }
  }
  const go = (option: Element | null | undefined) => {
    const path = option instanceof HTMLElement ? option.dataset.path : undefined
    if (path) location.assign(path)
    return path !== undefined
  }

  field.addEventListener('input', () => {
    clearTimeout(pause)
    if (field.value.trim().length < LEAST) return close()
    pause = window.setTimeout(() => void suggest(), PAUSE)
  })
  field.addEventListener('keydown', (event) => {
    const { length } = list.children
    if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen])
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0) {
      if (list.hidden) open(true)
      // One step beyond either end of the list leads back to the field.
      const step = event.key === 'ArrowDown' ? 1 : -1
      choose(((chosen + 1 + step + length + 1) % (length + 1)) - 1)
    } else return
    event.preventDefault()
  })
  field.addEventListener('blur', close)
  form.addEventListener('submit', close)
  // A press on an option would otherwise move the focus from the field, which closes the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => go(event.target instanceof Element ? event.target.closest('[role="option"]') : null))
}
