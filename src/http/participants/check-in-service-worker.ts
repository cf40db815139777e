/**
 * The service worker of one event's check-in page, which is sent as text and so uses nothing from outside itself. It shows the page as it last was when
 * there is no network or no answer in time. The page holds names of people, so it is deleted after half a day, and as soon as the server refuses it.
 */
export function checkInServiceWorker(files: readonly string[]): void {
  interface LifecycleEvent {
    readonly waitUntil: (done: Promise<unknown>) => void
  }
  interface FetchEvent {
    readonly request: Request
    readonly respondWith: (answer: Promise<Response>) => void
  }
  interface WorkerScope {
    readonly registration: { readonly scope: string }
    readonly skipWaiting: () => Promise<void>
    readonly clients: { readonly claim: () => Promise<void> }
    addEventListener(kind: 'install' | 'activate', listen: (event: LifecycleEvent) => void): void
    addEventListener(kind: 'fetch', listen: (event: FetchEvent) => void): void
  }

  /** The time that the network has to answer, and the time that the page is kept, in milliseconds. */
  const [patience, keptFor] = [4_000, 12 * 3_600_000]
  const scope = self as unknown as WorkerScope
  const page = scope.registration.scope
  const store = `torget-incheckning:${new URL(page).pathname}`

  const keep = async (key: string, answer: Response) => (await caches.open(store)).put(key, answer)
  const kept = async (key: string) => {
    const copy = await caches.match(key, { cacheName: store })
    return copy && Date.now() - Date.parse(copy.headers.get('Date') ?? '') < keptFor ? copy : null
  }

  const answerTo = async (request: Request, isPage: boolean): Promise<Response> => {
    const key = isPage ? page : request.url
    const fetching = fetch(request)
    const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('No answer in time')), patience))
    try {
      const answer = await Promise.race([fetching, late])
      // The server restarts, or a proxy does not reach it.
      if (answer.status >= 500) throw new Error('The server can not answer')
      // A page that was searched without the script lacks people.
      if (answer.ok && (!isPage || request.url === page)) await keep(key, answer.clone())
      if (!answer.ok && isPage) await caches.delete(store)
      return answer
    } catch {
      return (await kept(key)) ?? fetching
    }
  }

  // The page is open when the service worker is installed, and may not be requested again before the network is gone.
  const keepAll = async () => {
    for (const address of [page, ...files]) {
      const answer = await fetch(address)
      if (answer.ok) await keep(new URL(address, page).href, answer)
    }
  }
  scope.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => scope.skipWaiting())))
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
  scope.addEventListener('fetch', (event) => {
    const { request } = event
    const isPage = request.mode === 'navigate'
    if (request.method === 'GET' && (isPage || files.includes(new URL(request.url).pathname))) event.respondWith(answerTo(request, isPage))
  })
}
