/**
 * The script of the check-in page, which is sent as text and so uses nothing from outside itself. It keeps taps until the server has stored them, however
 * long there is no network, and registers the service worker that keeps the page.
 */
export function checkInClient(): void {
  interface Tap {
    readonly person: string
    readonly isHere: boolean
    readonly at: number
  }

  /** The people who had come, by seat, as the server answered at an instant of its own clock. */
  interface ServerState {
    readonly here: readonly string[]
    readonly at: number
  }

  const store = `torget-incheckning:${location.pathname}`
  const stateStore = `${store}har`
  const status = document.querySelector<HTMLElement>('#lage')
  const count = document.querySelector<HTMLElement>('#antal')
  const none = document.querySelector<HTMLElement>('#ingen')
  const search = document.querySelector<HTMLInputElement>('#sok')
  const rows = [...document.querySelectorAll<HTMLElement>('[data-person]')]
  let timer = 0
  let isSending = false
  let isLoggedOut = false
  let hasWaited = false
  let isAway = false

  const stored = <Value>(name: string): Value | null => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null') as Value | null
    } catch {
      return null
    }
  }
  const read = () => stored<readonly Tap[]>(store) ?? []
  const write = (taps: readonly Tap[]) => localStorage.setItem(store, JSON.stringify(taps))

  const isHere = (row: HTMLElement) => row.querySelector<HTMLElement>('.came')?.hidden === false
  const show = (row: HTMLElement, here: boolean) => {
    const hadFocus = row.contains(document.activeElement)
    const [come, came] = [row.querySelector<HTMLElement>('.come'), row.querySelector<HTMLElement>('.came')]
    if (!come || !came || isHere(row) === here) return
    come.hidden = here
    came.hidden = !here
    if (hadFocus) (here ? came.querySelector('button') : come)?.focus()
  }
  // A page from the cache may be older than the last answer of the server.
  const shown: ServerState = { here: rows.filter(isHere).map((row) => row.dataset.person ?? ''), at: Number(status?.dataset.at) }
  const last = stored<ServerState>(stateStore)
  let state = last && last.at > shown.at ? last : shown

  const wordsFor = (waiting: number) => {
    if (waiting === 1) return isLoggedOut ? status?.dataset.oneLoggedOut : status?.dataset.oneWaits
    if (waiting > 0) return isLoggedOut ? status?.dataset.loggedOut : status?.dataset.waits
    if (isAway) return status?.dataset.away
    return hasWaited ? status?.dataset.sent : ''
  }
  const tell = () => {
    const waiting = read().length
    if (waiting > 0) hasWaited = true
    const time = new Date(state.at)
      .toLocaleTimeString('sv-SE', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Stockholm' })
      .replace(':', '.')
    const text = (wordsFor(waiting) ?? '').replace('{n}', String(waiting)).replace('{time}', time)
    if (status && status.textContent !== text) status.textContent = text
    status?.toggleAttribute('data-waiting', waiting > 0)
    for (const row of rows)
      row.toggleAttribute(
        'data-unsent',
        read().some(({ person }) => person === row.dataset.person),
      )
    if (count) {
      const words = count.dataset.words ?? ''
      count.textContent = words.replace('{here}', String(rows.filter(isHere).length)).replace('{all}', String(rows.length))
    }
  }
  /** Shows the state of the server, with the taps that it has not stored yet on top. */
  const follow = () => {
    const here = new Set(state.here)
    const taps = new Map(read().map((tap) => [tap.person, tap.isHere]))
    for (const row of rows) {
      const person = row.dataset.person ?? ''
      show(row, taps.get(person) ?? here.has(person))
    }
  }

  /** Deletes what the browser keeps of the page, but for taps that the server has not stored. Names stay only with somebody who is logged in. */
  const forget = async () => {
    localStorage.removeItem(stateStore)
    // Without https there is no cache.
    if ('caches' in window) await caches.delete(store)
  }

  const send = async () => {
    if (isSending) return
    isSending = true
    clearTimeout(timer)
    const taps = read()
    try {
      const now = Date.now()
      const body = JSON.stringify({ taps: taps.map(({ person, isHere, at }) => ({ person, isHere, ago: now - at })) })
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal: AbortSignal.timeout(10_000) }
      const answer = await fetch(location.pathname, init)
      isLoggedOut = answer.status === 401 || answer.status === 403
      isAway = answer.status >= 500
      if (isLoggedOut) await forget()
      if (answer.ok) {
        state = (await answer.json()) as ServerState
        localStorage.setItem(stateStore, JSON.stringify(state))
        // Taps that were made meanwhile stay.
        write(read().filter((tap) => !taps.some(({ person, at }) => person === tap.person && at === tap.at)))
        follow()
      }
    } catch {
      // Without a network the taps are sent again soon.
      isAway = true
    }
    isSending = false
    tell()
    timer = window.setTimeout(() => void send(), read().length > 0 ? 3_000 : 15_000)
  }

  document.addEventListener('submit', (event) => {
    const row = event.target instanceof HTMLFormElement ? event.target.closest<HTMLElement>('[data-person]') : null
    if (!row) return
    event.preventDefault()
    const here = (event.submitter as HTMLButtonElement | null)?.value === 'in'
    const person = row.dataset.person ?? ''
    write([...read().filter((tap) => tap.person !== person), { person, isHere: here, at: Date.now() }])
    show(row, here)
    // A tap that is sent at once is not shown as waiting.
    if (isSending || !navigator.onLine) tell()
    void send()
  })

  search?.form?.addEventListener('submit', (event) => event.preventDefault())
  search?.addEventListener('input', () => {
    const words = search.value.trim().toLowerCase()
    for (const row of rows) row.hidden = !(row.dataset.text ?? '').includes(words)
    if (none) none.hidden = rows.length === 0 || rows.some((row) => !row.hidden)
  })

  window.addEventListener('online', () => void send())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void send()
  })
  const keepPage = async (keeper: string | undefined) => {
    const workers = navigator.serviceWorker
    if (!workers) return
    if (keeper !== undefined) {
      await workers.register(keeper, { scope: location.pathname })
      await workers.ready
      const note = document.querySelector<HTMLElement>('#kvar')
      if (note) note.hidden = false
      return
    }
    await (await workers.getRegistration(location.pathname))?.unregister()
    await forget()
  }
  // A browser that refuses the service worker still has the rest of the page.
  keepPage(status?.dataset.keeper).catch(() => {})
  follow()
  tell()
  void send()
}
