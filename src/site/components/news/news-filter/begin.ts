// Fetches the filter when somebody uses it, or comes with a choice in the address: to start it takes a telephone longer than to draw the page.

const form = document.querySelector<HTMLFormElement>('#filter')
const waiting = new AbortController()
const { signal } = waiting

async function begin(): Promise<void> {
  await import('./filter.ts')
  waiting.abort()
}

/** Begins early. What could not be fetched is tried again when it is needed. */
const prepare = () => void begin().catch(() => undefined)

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault()
  try {
    await begin()
    form?.requestSubmit()
  } catch {
    // The page with the choice in its address tries anew.
    form?.submit()
  }
}

if (location.search !== '') prepare()
form?.addEventListener('focusin', prepare, { signal })
form?.addEventListener('submit', (event) => void submit(event), { signal })
addEventListener('popstate', prepare, { signal })
