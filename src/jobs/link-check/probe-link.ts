import type { LookupAddress } from 'node:dns'
import type { ProbeFault } from '../../domain/calls/link-check-schedule.ts'
import { isPublicHost } from '../../domain/calls/public-host.ts'
import { type Answered, type Ask, ask, isOuter, type LookUp, lookUp } from './outbound-https.ts'

/** Tries a link and returns why it does not work, or null. Stops with an error when the signal says so. */
export type Probe = (url: string, signal: AbortSignal) => Promise<ProbeFault | null>

/** What a link is tried with. */
export interface ProbeParts {
  readonly lookUp: LookUp
  readonly ask: Ask
  /** How long each question may take, in milliseconds. */
  readonly patience: number
}

/** How many times a link may lead on. */
const MOST_REDIRECTS = 5
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
const HEADERS = { 'User-Agent': 'Torget (provar ansokningslankar)', Accept: '*/*' }

/** Why nothing was answered, by what went wrong. */
function faultOf(error: unknown): ProbeFault {
  const { name, code = '' } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || code === 'ETIMEDOUT') return { kind: 'no-answer-in-time' }
  if (code === 'ENOTFOUND' || code === 'ENODATA') return { kind: 'unknown-host' }
  if (code === 'EAI_AGAIN') return { kind: 'host-not-looked-up' }
  if (/CERT|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH/.test(code)) return { kind: 'bad-certificate' }
  return { kind: 'unreachable', code: code || name }
}

/** Does work until a signal says stop. What can't be stopped, as looking up a name, is left to end by itself. */
function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/**
 * Makes what tries links: HEAD, then GET where that is not answered well. Redirects are followed one by one, and each address has to be https, have a
 * public name and lie on the internet.
 */
export function probeWith({ lookUp, ask, patience }: ProbeParts): Probe {
  /** Does one thing with the time that it may take. What the clock or the network stopped is a fault; what the caller stopped is thrown. */
  const inTime = async <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T | ProbeFault> => {
    const limit = AbortSignal.timeout(patience)
    try {
      const either = AbortSignal.any([signal, limit])
      return await until(either, work(either))
    } catch (error) {
      signal.throwIfAborted()
      return limit.aborted ? { kind: 'no-answer-in-time' } : faultOf(error)
    }
  }

  const answerOf = async (url: URL, addresses: readonly LookupAddress[], signal: AbortSignal): Promise<Answered | ProbeFault> => {
    const question = (method: 'HEAD' | 'GET') => inTime(signal, (until) => ask(url, { method, addresses, headers: HEADERS, signal: until }))
    const head = await question('HEAD')
    return 'kind' in head || head.status >= 400 ? question('GET') : head
  }

  return async (link, signal) => {
    let url = new URL(link)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const { protocol, hostname } = url
      if (protocol !== 'https:') return { kind: 'not-https' }
      if (!isPublicHost(hostname)) return { kind: 'inner-address' }
      const found = await inTime(signal, () => lookUp(hostname))
      if ('kind' in found) return found
      const addresses = found.filter(({ address }) => isOuter(address))
      if (addresses.length === 0) return { kind: 'inner-address' }
      const answer = await answerOf(url, addresses, signal)
      if ('kind' in answer) return answer
      const { status, location } = answer
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

/** Tries links on the internet, each question for five seconds. */
export const probeOutside: Probe = probeWith({ lookUp, ask, patience: 5_000 })
