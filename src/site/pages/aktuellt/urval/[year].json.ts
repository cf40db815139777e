import type { APIRoute } from 'astro'

export const GET: APIRoute = ({ locals: { content }, params }) => {
  const entries = content.newsEntries(Number(params.year))
  if (entries.length === 0) return new Response(null, { status: 404 })
  // A line an item, so that one can see what changed.
  return new Response(`[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
