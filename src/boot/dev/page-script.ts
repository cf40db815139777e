/**
 * Reloads the page after each publication and shows compilation errors. The text of this function runs on every page in `npm run dev`, so it uses nothing from
 * outside itself.
 */
export function followSite(): void {
  const shownVersion = (document.currentScript as HTMLScriptElement).dataset.version
  const errorBox = document.createElement('pre')
  errorBox.setAttribute('role', 'alert')
  // The site's Content-Security-Policy refuses style attributes.
  Object.assign(errorBox.style, {
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
    errorBox.textContent = fault
    if (fault === null) errorBox.remove()
    else document.body.append(errorBox)
    // A server that has just started hasn't published yet.
    if (version !== '' && version !== shownVersion) location.reload()
  })
}
