// Fetches the filter when somebody uses it, or comes with a choice in the address: to start it takes a telephone longer than to draw the page.

const form = document.querySelector<HTMLFormElement>('#filter')
const status = document.querySelector<HTMLElement>('#antal')
const waiting = new AbortController()
const { signal } = waiting

async function begin(): Promise<void> {
  await import('./filter.ts')
  waiting.abort()
}

/** Shows the choice in the address, or says that it can't. */
function show(): void {
  begin().catch(() => {
    if (status) status.textContent = status.dataset.unfetched ?? ''
  })
}

/** Begins early. What could not be fetched is tried again when it is needed. */
const prepare = () => void begin().catch(() => undefined)

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault()
  try {
    await begin()
    form?.requestSubmit()
  } catch {
    // The page with the choice in its address tries anew, and says so when it fails.
    form?.submit()
  }
}

if (location.search !== '') show()
form?.addEventListener('focusin', prepare, { signal })
form?.addEventListener('submit', (event) => void submit(event), { signal })
addEventListener('popstate', show, { signal })

// A module's names are its own; one without imports has to say that it is one.
export {}
