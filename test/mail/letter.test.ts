import { expect, test } from 'vitest'
import { escapeHtml } from '../../src/domain/content/escape-markup.ts'

test.each([
  [
    'every sign that means something in HTML is told by name',
    `<a href="x" title='y'>&</a>`,
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
  ],
  ['a name is told by its own', '&amp;', '&amp;amp;'],
  ['other signs stay', 'Åke – 100 %', 'Åke – 100 %'],
])('%s', (_, text, html) => expect(escapeHtml(text)).toBe(html))
