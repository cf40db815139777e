import type { APIRoute } from 'astro'
import { paletteCss, palettePath } from '../../../domain/office/palette.ts'

/** The office's colours as a style sheet, as pages have no inline styles. */
export const GET: APIRoute = ({ locals: { content, path } }) => {
  const { colours } = content.settings()
  if (path !== palettePath(colours)) return new Response(null, { status: 404 })
  return new Response(paletteCss(colours), { headers: { 'Content-Type': 'text/css; charset=utf-8' } })
}
