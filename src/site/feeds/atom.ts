import { entryName } from '../../domain/feeds/entry-id.ts'
import type { Form } from './form.ts'
import { escapeMarkup } from './markup.ts'

/** A date in the format of RFC 3339. */
const date = (instant: number) => new Date(instant).toISOString()

/** Atom, RFC 4287, with the whole text of each entry. */
export const ATOM: Form = {
  type: 'application/atom+xml; charset=utf-8',
  opening: ({ title, description, home, self, office, hub, updatedAt }) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">',
      `<id>${escapeMarkup(self)}</id>`,
      `<title>${escapeMarkup(title)}</title>`,
      `<subtitle>${escapeMarkup(description)}</subtitle>`,
      `<updated>${date(updatedAt)}</updated>`,
      `<author><name>${escapeMarkup(office)}</name></author>`,
      `<link href="${escapeMarkup(home)}" rel="alternate" type="text/html"/>`,
      `<link href="${escapeMarkup(self)}" rel="self" type="application/atom+xml"/>`,
      ...(hub === null ? [] : [`<link href="${escapeMarkup(hub)}" rel="hub"/>`]),
      '',
    ].join('\n'),
  entry: ({ guid, url, title, summary, html, publishedAt, updatedAt }) =>
    [
      `<entry><id>${escapeMarkup(entryName(guid))}</id>`,
      `<title>${escapeMarkup(title)}</title>`,
      `<link href="${escapeMarkup(url)}"/>`,
      `<published>${date(publishedAt)}</published>`,
      `<updated>${date(updatedAt)}</updated>`,
      `<summary>${escapeMarkup(summary)}</summary>`,
      `<content type="html">${escapeMarkup(html)}</content></entry>\n`,
    ].join('\n'),
  between: '',
  closing: '</feed>\n',
}
