// The filter is loaded when a reader uses it, or when the URL holds a choice: on a phone it takes longer to start the filter than to draw the page.

const form = document.querySelector<HTMLFormElement>('#filter')
const status = document.querySelector<HTMLElement>('#antal')
const waiting = new AbortController()
const { signal } = waiting

async function begin(): Promise<void> {
  await import('./filter.ts')
  waiting.abort()
}

/** Shows the choice in the URL, or a message if the filter could not be loaded. */
function show(): void {
  begin().catch(() => {
    if (status) status.textContent = status.dataset.unfetched ?? ''
  })
}

/** Loads the filter early. A failure is ignored, as the filter is loaded again when it is needed. */
const prepare = () => void begin().catch(() => undefined)

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault()
  try {
    await begin()
    form?.requestSubmit()
  } catch {
    // The form leads to a page with the choice in its URL, which loads the filter again and shows a message if that fails.
    form?.submit()
  }
}

if (location.search !== '') show()
form?.addEventListener('focusin', prepare, { signal })
form?.addEventListener('submit', (event) => void submit(event), { signal })
addEventListener('popstate', show, { signal })

// TypeScript takes a file without imports and exports for a script, whose names are global.
export {}
