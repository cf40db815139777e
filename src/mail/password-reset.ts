import { escapeHtml } from '../domain/content/escape-markup.ts'
import type { Letter } from './letter.ts'

/** The letter with a link to choose a new password. `url` is the page where it is chosen. */
export function passwordReset({ url }: { readonly url: string }): Letter {
  const lines = [
    'Hej!',
    'Någon, förmodligen du, har bett om ett nytt lösenord till webbplatsens redigering.',
    `Välj ett nytt lösenord här: ${url}`,
    'Länken gäller i en timme. Har du inte bett om något nytt lösenord behöver du inte göra något; det gamla gäller fortfarande.',
  ]
  const html = lines.map((line) => `<p>${escapeHtml(line).replace(/https?:\/\/\S+/, (link) => `<a href="${link}">${link}</a>`)}</p>`).join('\n')
  return { subject: 'Nytt lösenord', text: lines.join('\n\n'), html: `<!doctype html><html lang="sv"><body>${html}</body></html>` }
}
