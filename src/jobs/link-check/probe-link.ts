import type { LookupAddress } from 'node:dns'
import type { ProbeFault } from '../../domain/calls/link-check-schedule.ts'
import { isPublicHost } from '../../domain/calls/public-host.ts'
import { type FetchHead, fetchHead, isPublicAddress, type LookUp, lookUp, type ResponseHead } from './outbound-https.ts'

/** Checks a link and returns why it does not work, or null. Rejects when the signal aborts. */
export type Probe = (url: string, signal: AbortSignal) => Promise<ProbeFault | null>

/** How a probe reaches the internet. */
interface ProbeParts {
  readonly lookUp: LookUp
  readonly fetchHead: FetchHead
  /** The longest time for each lookup and each request, in milliseconds. */
  readonly timeout: number
}

/** The number of redirects that are followed. */
const MAX_REDIRECTS = 5
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
const HEADERS = { 'User-Agent': 'Torget (provar ansokningslankar)', Accept: '*/*' }

/** The fault that an error of the network stands for. */
function faultOf(error: unknown): ProbeFault {
  const { name, code = '' } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return { kind: 'no-answer-in-time' }
  if (code === 'ENOTFOUND' || code === 'ENODATA') return { kind: 'unknown-host' }
  if (code === 'EAI_AGAIN') return { kind: 'host-not-looked-up' }
  if (/CERT|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH/.test(code)) return { kind: 'bad-certificate' }
  return { kind: 'unreachable', code: code || name }
}

/** Rejects when the signal aborts, also where the work itself can't be aborted, such as a lookup. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/**
 * Creates a probe. It sends HEAD, then GET where HEAD does not get a good answer. Redirects are followed one by one: each URL must be https, and its host a
 * public name that resolves to a public address.
 */
export function probeWith({ lookUp, fetchHead, timeout }: ProbeParts): Probe {
  /** Runs one step within the time limit. A time-out or an error of the network is a fault; an abort by the caller is thrown. */
  const inTime = async <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T | ProbeFault> => {
    const limit = AbortSignal.timeout(timeout)
    try {
      const either = AbortSignal.any([signal, limit])
      return await until(either, work(either))
    } catch (error) {
      signal.throwIfAborted()
      return limit.aborted ? { kind: 'no-answer-in-time' } : faultOf(error)
    }
  }

  const responseOf = async (url: URL, addresses: readonly LookupAddress[], signal: AbortSignal): Promise<ResponseHead | ProbeFault> => {
    const send = (method: 'HEAD' | 'GET') => inTime(signal, (either) => fetchHead(url, { method, addresses, headers: HEADERS, signal: either }))
    const head = await send('HEAD')
    return 'kind' in head || head.status >= 400 ? send('GET') : head
  }

  return async (link, signal) => {
    let url = new URL(link)
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const { protocol, hostname } = url
      if (protocol !== 'https:') return { kind: 'not-https' }
      if (!isPublicHost(hostname)) return { kind: 'inner-address' }
      const resolved = await inTime(signal, () => lookUp(hostname))
      if ('kind' in resolved) return resolved
      const addresses = resolved.filter(({ address }) => isPublicAddress(address))
      if (addresses.length === 0) return { kind: 'inner-address' }
      const response = await responseOf(url, addresses, signal)
      if ('kind' in response) return response
      const { status, location } = response
      // A form that asks for a login is there.
      if (status === 401) return null
      if (status >= 400) return { kind: 'status', status }
      if (!REDIRECTS.includes(status)) return null
      if (location === null || !URL.canParse(location, url)) return { kind: 'bad-redirect' }
      url = new URL(location, url)
    }
    return { kind: 'too-many-redirects' }
  }
}

/** Probes links on the internet, with five seconds for each step. */
export const probeLink: Probe = probeWith({ lookUp, fetchHead: fetchHead, timeout: 5_000 })
