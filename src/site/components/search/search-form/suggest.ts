/** What the server suggests. */
interface Suggestion {
  readonly title: string
  readonly kind: string
  readonly path: string
}

/** How long a pause in the typing is, in milliseconds. */
const PAUSE = 180
/** The fewest letters that anything is suggested for. */
const LEAST = 2

/** An option of the list: a page to go to. */
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
 * Makes a form's field a combobox with a list of pages, by the pattern of the ARIA Authoring Practices (editable combobox with list
 * autocomplete). The form stays what it is: Enter searches, unless a page is chosen.
 */
export function suggestWhileTyping(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[type="search"]')
  const list = form.querySelector<HTMLUListElement>('[role="listbox"]')
  const count = form.querySelector<HTMLElement>('[role="status"]')
  if (!field || !list || !count) return
  let asking: AbortController | null = null
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
    asking?.abort()
    count.textContent = ''
    open(false)
  }
  const ask = async () => {
    asking?.abort()
    const asked = new AbortController()
    asking = asked
    try {
      const response = await fetch(`/sok/forslag?${new URLSearchParams({ q: field.value })}`, { signal: asked.signal })
      if (!response.ok) return close()
      const { suggestions } = (await response.json()) as { suggestions: readonly Suggestion[] }
      if (asked.signal.aborted) return
      list.replaceChildren(...suggestions.map(optionOf))
      open(suggestions.length > 0)
      count.textContent = countInWords(suggestions.length)
    } catch {
      // Nothing is suggested. The form works all the same.
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
    pause = window.setTimeout(() => void ask(), PAUSE)
  })
  field.addEventListener('keydown', (event) => {
    const { length } = list.children
    if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen])
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length > 0) {
      if (list.hidden) open(true)
      // One step beyond either end is the field itself.
      const step = event.key === 'ArrowDown' ? 1 : -1
      choose(((chosen + 1 + step + length + 1) % (length + 1)) - 1)
    } else return
    event.preventDefault()
  })
  field.addEventListener('blur', close)
  form.addEventListener('submit', close)
  // Before the field loses its focus, and the list is closed.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => go(event.target instanceof Element ? event.target.closest('[role="option"]') : null))
}
