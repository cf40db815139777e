import { escapeHtml } from '../domain/content/escape-markup.ts'
import type { Letter } from './letter.ts'

/** A letter of a few sentences, without the office's signature. Web addresses become links. */
export function plainLetter(subject: string, lines: readonly string[]): Letter {
  const html = lines.map((line) => `<p>${escapeHtml(line).replace(/https?:\/\/\S+/, (link) => `<a href="${link}">${link}</a>`)}</p>`).join('\n')
  return { subject, text: lines.join('\n\n'), html: `<!doctype html><html lang="sv"><body>${html}</body></html>` }
}
