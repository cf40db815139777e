/**
 * Runs on every page in `npm run dev`, as text: loads the page again when the site was made anew, and shows what can't be compiled. It may use nothing from
 * outside itself.
 */
export function followSite(): void {
  const shown = (document.currentScript as HTMLScriptElement).dataset.version
  const board = document.createElement('pre')
  board.setAttribute('role', 'alert')
  // Set one by one: the site's Content-Security-Policy refuses styles in attributes.
  Object.assign(board.style, {
    position: 'fixed',
    inset: 'auto 0 0 0',
    zIndex: '2147483647',
    maxHeight: '60vh',
    margin: '0',
    padding: '1rem',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    font: '14px/1.45 ui-monospace, monospace',
    color: '#fff',
    background: '#7a0019',
  })

  new EventSource('/_torget/events').addEventListener('message', (event) => {
    const { version, fault } = JSON.parse(event.data) as { readonly version: string; readonly fault: string | null }
    board.textContent = fault
    if (fault === null) board.remove()
    else document.body.append(board)
    // A server that has just started has made nothing yet.
    if (version !== '' && version !== shown) location.reload()
  })
}
