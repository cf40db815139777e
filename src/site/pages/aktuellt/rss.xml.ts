import type { APIRoute } from 'astro'
import { newsPath } from '../../../domain/addresses.ts'
import { bodyHtml } from '../../feeds/body-html.ts'
import { feed } from '../../feeds/feed.ts'

export const GET: APIRoute = ({ locals: { content, origin, path } }) => {
  const { name } = content.settings()
  const items = content.latestNewsInFull(20).map((item) => ({
    guid: item.guid,
    title: item.title,
    link: newsPath(item),
    description: item.lead,
    publishedAt: item.publishedAt,
    text: bodyHtml(item.body, content, origin),
  }))
  return feed({ title: `Aktuellt – ${name}`, description: `Nyheter från ${name}.`, origin, path }, items)
}
