import { handleEndpoints } from 'payload'
import { tokenIn } from './rest-client.ts'

/** The token of a new session in this process, from the cookie of a login. Empty when the login is refused. */
export async function sessionToken(email: string, password: string): Promise<string> {
  const { default: config } = await import('../../payload.config.ts')
  const path = '/api/users/login'
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ email, password }) }
  return tokenIn(await handleEndpoints({ config, path, request: new Request(`http://localhost:3000${path}`, init) }))
}
