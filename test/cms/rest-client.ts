import type { RunningServer } from '../processes/running-server.ts'

/** An id as the database has it: a number or a text. */
export type Id = string | number

/** A document as the API shows it. */
export type Doc = { readonly id: Id } & Readonly<Record<string, unknown>>

/** One refusal: a sentence for the whole, and one for each field where fields are to blame. */
interface Refusal {
  readonly message: string
  readonly data?: { readonly errors?: readonly { readonly path: string; readonly message: string }[] }
}

/** What the API's answers hold, where they hold it. */
interface Body {
  readonly doc?: Doc
  readonly docs?: readonly Doc[]
  readonly totalDocs?: number
  readonly errors?: readonly Refusal[]
  readonly message?: string
  readonly token?: string
  readonly user?: Doc | null
}

/** An answer. `body` is empty when it was no JSON object. */
export interface Answer {
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

const parsed = (text: string): Answer['body'] => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** Talks to the API as one user, or as nobody. */
export class RestClient {
  readonly origin: string
  readonly #token: string | null

  constructor(origin: string, token: string | null = null) {
    this.origin = origin
    this.#token = token
  }

  /** Sends a request as it is. Redirects are answers, too. */
  async send(
    method: string,
    path: string,
    init: { readonly body?: BodyInit; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    const headers = { ...(this.#token ? { Authorization: `JWT ${this.#token}` } : {}), ...init.headers }
    const response = await fetch(this.origin + path, { method, headers, redirect: 'manual', ...(init.body === undefined ? {} : { body: init.body }) })
    const text = await response.text()
    return { status: response.status, body: parsed(text), text, headers: response.headers }
  }

  #sendJson(method: string, path: string, data: unknown): Promise<Answer> {
    return this.send(method, path, { body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } })
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path)
  }

  post(path: string, data: unknown = {}): Promise<Answer> {
    return this.#sendJson('POST', path, data)
  }

  patch(path: string, data: unknown): Promise<Answer> {
    return this.#sendJson('PATCH', path, data)
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path)
  }

  /** Sends a file with the other fields of its document. */
  upload(path: string, file: Upload, fields: Values, method = 'POST'): Promise<Answer> {
    const form = new FormData()
    form.set('_payload', JSON.stringify(fields))
    form.set('file', new Blob([file.bytes], { type: file.type }), file.name)
    return this.send(method, path, { body: form })
  }

  /** The same server as the user that logs in. Throws when the login is refused. */
  async login(email: string, password: string): Promise<RestClient> {
    const { status, body } = await new RestClient(this.origin).post('/api/users/login', { email, password })
    if (status !== 200 || !body.token) throw new Error(`${email} could not log in: ${status}`)
    return new RestClient(this.origin, body.token)
  }

  /** Creates a document. Throws with the answer when it is refused. */
  async create(collection: string, data: Values): Promise<Doc> {
    return docOf(await this.post(`/api/${collection}`, data))
  }

  /** Changes a document. Throws with the answer when it is refused. */
  async change(collection: string, id: Id, data: Values): Promise<Doc> {
    return docOf(await this.patch(`/api/${collection}/${id}`, data))
  }
}

/** The document that an answer holds. Throws with the whole answer when it holds none. */
export function docOf(answer: Answer): Doc {
  if (answer.status >= 400 || !answer.body.doc) throw new Error(`${answer.status}: ${answer.text.slice(0, 500)}`)
  return answer.body.doc
}

/** Every sentence of a refusal: the whole's and the fields'. */
export function sentencesOf({ body }: Answer): readonly string[] {
  return (body.errors ?? []).flatMap(({ message, data }) => [message, ...(data?.errors ?? []).map((error) => error.message)])
}

export const ADMIN_EMAIL = 'admin@example.se'
export const PASSWORD = 'en riktigt lång mening'

export const ROLES = ['event-staff', 'writer', 'publisher', 'admin'] as const
export type RoleName = (typeof ROLES)[number]
/** Everybody who may knock: nobody logged in, one who has not chosen a password yet, and each role. */
export const WHO = ['anonymous', 'must-change', ...ROLES] as const
export type Who = (typeof WHO)[number]

/** The first administrator, with a password of their own. */
export async function firstAdministrator({ origin, password }: Pick<RunningServer, 'origin' | 'password'>): Promise<RestClient> {
  const admin = await new RestClient(origin).login(ADMIN_EMAIL, password ?? '')
  const { body } = await admin.get('/api/users/me')
  await admin.change('users', body.user?.id ?? '', { password: PASSWORD })
  return admin
}

/** Makes a user with roles, who logs in and chooses a password. */
export async function colleague(
  admin: RestClient,
  email: string,
  roles: readonly RoleName[],
): Promise<{ readonly client: RestClient; readonly id: Id }> {
  const { id } = await admin.create('users', { name: email, email, password: `${PASSWORD} först`, roles })
  const client = await admin.login(email, `${PASSWORD} först`)
  await client.change('users', id, { password: PASSWORD })
  return { client, id }
}

/** One client for each who may knock. The one who must change the password would be an administrator. */
export async function everybody(admin: RestClient): Promise<Readonly<Record<Who, RestClient>>> {
  const made = await Promise.all(
    ROLES.filter((role) => role !== 'admin').map(async (role) => [role, (await colleague(admin, `${role}@example.se`, [role])).client] as const),
  )
  await admin.create('users', { name: 'Ny', email: 'ny@example.se', password: PASSWORD, roles: ['admin'] })
  const clients = Object.fromEntries(made) as Record<RoleName, RestClient>
  return { ...clients, anonymous: new RestClient(admin.origin), 'must-change': await admin.login('ny@example.se', PASSWORD), admin }
}
