import { expect, it } from 'vitest'
import { PREVIEW_STYLE, withBanner } from '../../../src/http/preview/preview-banner.ts'
import { refusalPage } from '../../../src/http/response/refusal-page.ts'

const REFUSAL = { title: 'Det gick inte', words: 'Skriv < 5 & "mer".', items: ["Titel'"], link: { to: '/a?b=1&c', label: 'Vidare' } }

it('a refusal page escapes its texts', () => {
  expect(
    refusalPage(REFUSAL).text,
  ).toBe(`<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Det gick inte</title><link rel="stylesheet" href="/forhandsvisning/stil.css"></head>
<body data-refused><main><h1>Det gick inte</h1> <p>Skriv &lt; 5 &amp; &quot;mer&quot;.</p> <ul><li>Titel&#39; </li></ul><p><a href="/a?b=1&amp;c">Vidare</a></p></main></body></html>`)
})

it('its style sheet is that of the preview banner', () => {
  expect(PREVIEW_STYLE).toContain('[data-refused] main{')
})

it('a banner goes first in the body, and brings its style sheet once', () => {
  const page = withBanner('<html><head></head><body class="x"><p>$&</p></body></html>', 'Utkast <1>', 'abc')
  expect(page).toBe(
    '<html><head><link rel="stylesheet" href="/forhandsvisning/stil.css"><script src="/forhandsvisning/pane.js" nonce="abc" defer></script></head><body class="x"><p id="torget-forhandsvisning" role="status">Utkast &lt;1&gt;</p><p>$&</p></body></html>',
  )
  expect(withBanner(refusalPage(REFUSAL).text, 'Utkast', null).match(/stil\.css/g)).toHaveLength(1)
})
