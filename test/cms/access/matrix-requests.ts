import type { SanitizedConfig } from 'payload'
import type { ApiResponse, Id, RestClient } from '../rest-client.ts'
import { PUBLISHABLE } from '../sample-documents.ts'

/** A request of the matrix. */
export interface MatrixRequest {
  readonly heading: string
  readonly name: string
  readonly send: (client: RestClient) => Promise<ApiResponse>
}

/** Ids of what there is to ask for, by collection, and the events and drafts that pages are about. */
export interface Subjects {
  readonly samples: Readonly<Record<string, { readonly id: Id; readonly filename?: unknown } | undefined>>
  readonly versions: Readonly<Record<string, Id | undefined>>
  readonly draft: Id
  readonly event: { readonly id: Id; readonly slug: string }
}

/** An id that no row has, so that a permitted request finds nothing to change. */
const NOBODY = 999_999_999

const EDIT = { name: 'Matris', alt: 'Matris', title: 'Matris' }

/** Bodies of requests that need one to come as far as the access rules. */
const BODIES: Readonly<Record<string, object>> = {
  'users post /login': { email: 'ingen@example.se', password: 'fel lösenord, som väntat' },
  'users post /forgot-password': { email: 'ingen@example.se' },
  'users post /reset-password': { token: 'x'.repeat(40), password: 'ett nytt långt lösenord' },
  'users post /unlock': { email: 'ingen@example.se' },
  'users post /first-register': { email: 'ingen@example.se', password: 'ett nytt långt lösenord', name: 'Matris' },
  'payload-preferences post /:key': { value: 'Matris' },
  'payload-preferences post /': { key: 'matris-2', value: 'Matris' },
}

/** The path of an endpoint with its parameters filled in. Only reading and duplicating are about a document that exists. */
function filled(path: string, method: string, slug: string, { samples, versions }: Subjects): string {
  const sample = samples[slug]
  const isReading = method === 'get' || path.startsWith('/access') || path.endsWith('/duplicate')
  if (path === '/versions/:id') return `/versions/${isReading ? (versions[slug] ?? NOBODY) : NOBODY}`
  return path
    .replace('/:id?', isReading && sample ? `/${sample.id}` : '')
    .replace(':id', String(isReading ? (sample?.id ?? NOBODY) : NOBODY))
    .replace(':filename', encodeURIComponent(String(sample?.filename ?? 'ingen.png')))
    .replace(':key', 'matris')
    .replace(':collection', 'news')
}

const request = (heading: string, method: string, name: string, path: string, body: object): MatrixRequest => ({
  heading,
  name: `${method.toUpperCase()} ${name}`,
  send: (client) =>
    method === 'get'
      ? client.get(path)
      : client.send(method.toUpperCase(), path, { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
})

/** Requests of every endpoint of every collection and global, Payload's own included, and of the API's other endpoints. */
export function apiRequests(config: SanitizedConfig, subjects: Subjects): readonly MatrixRequest[] {
  const collections = config.collections.flatMap(({ slug, endpoints }) =>
    [...(endpoints || [])]
      // Logging out would end the client's session.
      .filter(({ path }) => path !== '/logout')
      .map(({ path, method }) => {
        const isOfMany = path === '/' && (method === 'patch' || method === 'delete')
        const at = `/api/${slug}${filled(path, method, slug, subjects).replace(/\/$/, '')}${isOfMany ? `?where[id][equals]=${NOBODY}` : ''}`
        return request(slug, method, path, at, BODIES[`${slug} ${method} ${path}`] ?? (method === 'patch' ? EDIT : {}))
      }),
  )
  const contents = Object.entries(PUBLISHABLE).flatMap(([slug, least]) => [
    request(slug, 'post', '/ (a draft)', `/api/${slug}?draft=true`, { ...least, _status: 'draft' }),
    request(slug, 'post', '/ (published)', `/api/${slug}`, { ...least, title: 'Publicerat', _status: 'published' }),
    request(slug, 'get', '/?draft=true&trash=true', `/api/${slug}?draft=true&trash=true&limit=1`, {}),
  ])
  const globals = config.globals.flatMap(({ slug, endpoints }) =>
    [...(endpoints || [])].map(({ path, method }) =>
      request(`globals/${slug}`, method, path, `/api/globals/${slug}${filled(path, method, `globals/${slug}`, subjects).replace(/\/$/, '')}`, {}),
    ),
  )
  const others = [
    ...config.endpoints.map(({ path, method }) => request('the API', method, path, `/api${filled(path, method, 'news', subjects)}`, {})),
    request('the API', 'get', '/publication/news/:id (a draft)', `/api/publication/news/${subjects.draft}`, {}),
    request('the API', 'get', '/news/:id (a draft)', `/api/news/${subjects.draft}`, {}),
    request('the API', 'get', '/payload-migrations', '/api/payload-migrations', {}),
    request('the API', 'post', '/graphql', '/api/graphql', { query: '{ __typename }' }),
    request('the API', 'get', '/nowhere', '/api/nowhere', {}),
  ]
  return [...collections, ...contents, ...globals, ...others].sort((a, b) => a.heading.localeCompare(b.heading))
}

/** Requests of the pages that are not for everybody, and of some that are. */
export function pageRequests({ draft, event, samples }: Subjects): readonly MatrixRequest[] {
  const page = (path: string, name = path) => request('pages', 'get', name, path, {})
  const form = (path: string, body: object, name = path) => request('pages', 'post', name, path, body)
  const news = { collection: 'news', id: draft }
  return [
    ...['/healthz', '/', '/sok/?q=matris', '/admin', '/admin/account', '/admin/nowhere'].map((path) => page(path)),
    ...Object.keys(samples).map((slug) => page(slug.startsWith('globals/') ? `/admin/${slug}` : `/admin/collections/${slug}`)),
    page(`/admin/collections/news/${draft}`, '/admin/collections/news/:id (a draft)'),
    page(`/anmalan/${event.slug}/`, '/anmalan/:event/'),
    page(`/anmalan/${event.slug}/platser.json`, '/anmalan/:event/platser.json'),
    page('/deltagare/'),
    ...['', 'ny/', 'incheckning/', 'lista/', 'namnskyltar/', 'koket/', 'deltagare.csv', 'deltagare.xlsx'].map((below) =>
      page(`/deltagare/${event.id}/${below}`, `/deltagare/:event/${below}`),
    ),
    form(`/deltagare/${event.id}/ny/`, {}, '/deltagare/:event/ny/'),
    form(`/deltagare/${event.id}/incheckning/`, {}, '/deltagare/:event/incheckning/'),
    page(`/forhandsvisning/news/${draft}/`, '/forhandsvisning/news/:id/'),
    form(`/forhandsvisning/news/${draft}/`, PUBLISHABLE.news, '/forhandsvisning/news/:id/'),
    page('/forhandsvisning/delad/x/'),
    form('/forhandsvisning/dela', news),
    form('/forhandsvisning/delade', news),
    form('/forhandsvisning/aterkalla', { ...news, key: 'x' }),
  ]
}

/** The paths of all values in a document. Rows of a list have one path, and a text or a JSON value is not looked into. */
export function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value) && value.length === 0) return [path]
  if (Array.isArray(value)) return value.flatMap((each) => (typeof each === 'object' && each !== null ? pathsIn(each, `${path}[]`) : [path]))
  if (typeof value !== 'object' || value === null || 'root' in value) return [path]
  return Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, path === '' ? name : `${path}.${name}`))
}
