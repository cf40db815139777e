/**
 * The script of the admin's live preview, which is sent as text and so uses nothing from outside itself. Payload sends every change of the form by
 * `postMessage`; the server renders the page, and its body replaces the old one.
 */
export function livePreviewClient(): void {
  const admin = window.opener ?? window.parent
  let timer = 0
  let latest: AbortController | null = null

  const say = (words: string) => {
    const banner = document.querySelector('#torget-forhandsvisning')
    if (banner) banner.textContent = words
  }

  const show = async (data: unknown) => {
    latest?.abort()
    const mine = new AbortController()
    latest = mine
    try {
      const answer = await fetch(location.pathname, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(data),
        signal: mine.signal,
        referrerPolicy: 'same-origin',
      })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (mine.signal.aborted) return
      if (!answer.ok) return say(page.querySelector('main')?.textContent?.trim().replace(/\s+/g, ' ') ?? 'Sidan kunde inte visas.')
      const { scrollX, scrollY } = window
      // A page that says why there is none has no style sheets. Otherwise they stay, so that nothing flickers.
      if ('refused' in document.body.dataset) document.head.replaceWith(page.head)
      document.title = page.title
      document.body.replaceWith(page.body)
      window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' })
    } catch {
      if (!mine.signal.aborted) say('Sidan kunde inte visas. Kontrollera att du har kontakt med servern.')
    }
  }

  window.addEventListener('message', (event) => {
    if (event.origin !== location.origin || event.source !== admin || event.data?.type !== 'payload-live-preview' || !event.data.data) return
    clearTimeout(timer)
    timer = window.setTimeout(() => void show(event.data.data), 250)
  })

  // The published pages may not be shown in a frame, and leaving the draft would lose it: links open beside it.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const to = link?.getAttribute('href')
    if (!link || !to || to.startsWith('#')) return
    event.preventDefault()
    window.open((link as HTMLAnchorElement).href, '_blank', 'noopener')
  })
  document.addEventListener('submit', (event) => event.preventDefault())

  admin.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
}
