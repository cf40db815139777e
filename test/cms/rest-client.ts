import type { RunningServer } from '../processes/running-server.ts'

/** A document's id: a number in SQLite, a text in MongoDB. */
export type Id = string | number

/** A document in an API response. */
export type Doc = { readonly id: Id } & Readonly<Record<string, unknown>>

/** An error in an API response: a sentence for the whole request, and one for each invalid field. */
interface Refusal {
  readonly message: string
  readonly data?: { readonly errors?: readonly { readonly path: string; readonly message: string }[] }
}

/** The body of an API response. Each endpoint has some of the properties. */
interface Body {
  readonly doc?: Doc
  readonly docs?: readonly Doc[]
  readonly totalDocs?: number
  readonly errors?: readonly Refusal[]
  readonly message?: string
  readonly user?: Doc | null
}

/** An API response. `body` is empty when the text is no JSON object. */
export interface ApiResponse {
  readonly status: number
  readonly body: Body & Readonly<Record<string, unknown>>
  readonly text: string
  readonly headers: Headers
}

/** A file to upload. */
export interface Upload {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

type Values = Readonly<Record<string, unknown>>

const parsed = (text: string): ApiResponse['body'] => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The session's token in the cookie that a login sets, as browsers keep it. Empty when none is set. */
export const tokenIn = ({ headers }: Pick<ApiResponse, 'headers'>): string =>
  /^(?:__Host-)?payload-token=([^;]+)/.exec(headers.getSetCookie().find((cookie) => cookie.includes('payload-token=')) ?? '')?.[1] ?? ''

/** A client of the API that is logged in as one user, or anonymous. */
export class RestClient {
  readonly origin: string
  readonly #token: string | null

  constructor(origin: string, token: string | null = null) {
    this.origin = origin
    this.#token = token
  }

  /** Sends a request. Redirects aren't followed. */
  async send(
    method: string,
    path: string,
    init: { readonly body?: BodyInit; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<ApiResponse> {
    const headers = { ...(this.#token ? { Authorization: `JWT ${this.#token}` } : {}), ...init.headers }
    const response = await fetch(this.origin + path, { method, headers, redirect: 'manual', ...(init.body === undefined ? {} : { body: init.body }) })
    const text = await response.text()
    return { status: response.status, body: parsed(text), text, headers: response.headers }
  }

  #sendJson(method: string, path: string, data: unknown): Promise<ApiResponse> {
    return this.send(method, path, { body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } })
  }

  get(path: string): Promise<ApiResponse> {
    return this.send('GET', path)
  }

  post(path: string, data: unknown = {}): Promise<ApiResponse> {
    return this.#sendJson('POST', path, data)
  }

  patch(path: string, data: unknown): Promise<ApiResponse> {
    return this.#sendJson('PATCH', path, data)
  }

  delete(path: string): Promise<ApiResponse> {
    return this.send('DELETE', path)
  }

  /** Uploads a file with the other fields of its document. */
  upload(path: string, file: Upload, fields: Values, method = 'POST'): Promise<ApiResponse> {
    const form = new FormData()
    form.set('_payload', JSON.stringify(fields))
    form.set('file', new Blob([file.bytes], { type: file.type }), file.name)
    return this.send(method, path, { body: form })
  }

  /** A client that is logged in as another user. Throws when the login is refused. */
  async login(email: string, password: string): Promise<RestClient> {
    const answer = await new RestClient(this.origin).post('/api/users/login', { email, password })
    const token = tokenIn(answer)
    if (answer.status !== 200 || token === '') throw new Error(`${email} could not log in: ${answer.status}`)
    return new RestClient(this.origin, token)
  }

  /** Creates a document. Throws with the response when it is refused. */
  async create(collection: string, data: Values): Promise<Doc> {
    return docOf(await this.post(`/api/${collection}`, data))
  }

  /** Changes a document. Throws with the response when it is refused. */
  async change(collection: string, id: Id, data: Values): Promise<Doc> {
    return docOf(await this.patch(`/api/${collection}/${id}`, data))
  }
}

/** The document in a response. Throws with the response's text when it has none. */
export function docOf(response: ApiResponse): Doc {
  if (response.status >= 400 || !response.body.doc) throw new Error(`${response.status}: ${response.text.slice(0, 500)}`)
  return response.body.doc
}

/** All sentences of an error response: those for the whole request and those for fields. */
export function sentencesOf({ body }: ApiResponse): readonly string[] {
  return (body.errors ?? []).flatMap(({ message, data }) => [message, ...(data?.errors ?? []).map((error) => error.message)])
}

export const ADMIN_EMAIL = 'admin@example.se'
export const PASSWORD = 'en riktigt lång mening'

export const ROLES = ['event-staff', 'writer', 'publisher', 'admin'] as const
export type RoleName = (typeof ROLES)[number]
/** The kinds of clients: not logged in, a user who must change the password first, and each role. */
export const REQUESTERS = ['anonymous', 'must-change', ...ROLES] as const
export type Requester = (typeof REQUESTERS)[number]

/** A client of the first administrator, whose password has been changed. */
export async function firstAdministrator({ origin, password }: Pick<RunningServer, 'origin' | 'password'>): Promise<RestClient> {
  const admin = await new RestClient(origin).login(ADMIN_EMAIL, password ?? '')
  const { body } = await admin.get('/api/users/me')
  await admin.change('users', body.user?.id ?? '', { password: PASSWORD, currentPassword: password })
  return admin
}

/** Creates a user, logs in and changes the password. */
export async function colleague(
  admin: RestClient,
  email: string,
  roles: readonly RoleName[],
): Promise<{ readonly client: RestClient; readonly id: Id }> {
  const { id } = await admin.create('users', { name: email, email, password: `${PASSWORD} först`, roles })
  const client = await admin.login(email, `${PASSWORD} först`)
  await client.change('users', id, { password: PASSWORD, currentPassword: `${PASSWORD} först` })
  return { client, id }
}

/** A client of each kind. The user who must change the password has the role of an administrator. */
export async function clientsByRequester(admin: RestClient): Promise<Readonly<Record<Requester, RestClient>>> {
  const clientsByRole = await Promise.all(
    ROLES.filter((role) => role !== 'admin').map(async (role) => [role, (await colleague(admin, `${role}@example.se`, [role])).client] as const),
  )
  await admin.create('users', { name: 'Ny', email: 'ny@example.se', password: PASSWORD, roles: ['admin'] })
  const clients = Object.fromEntries(clientsByRole) as Record<RoleName, RestClient>
  return { ...clients, anonymous: new RestClient(admin.origin), 'must-change': await admin.login('ny@example.se', PASSWORD), admin }
}
