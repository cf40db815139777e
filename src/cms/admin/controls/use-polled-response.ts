'use client'

import { useEffect, useState } from 'react'

/** The latest response of a path of the API that is requested at intervals. */
interface PolledResponse<Body> {
  /** The body of the last response that came, or null before the first. */
  readonly body: Body | null
  /** Whether the last request failed. The body is then of an earlier response. */
  readonly isUnreachable: boolean
}

/**
 * Requests a path of the API at intervals, and at once when `path` or `version` changes. A null path requests nothing. `delayAfter` gives the
 * milliseconds until the next request; its argument is null after a failed request. It must be the same function at each render.
 */
export function usePolledResponse<Body>(path: string | null, version: string, delayAfter: (body: Body | null) => number): PolledResponse<Body> {
  const [body, setBody] = useState<Body | null>(null)
  const [isUnreachable, setUnreachable] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the document is a reason to request again.
  useEffect(() => {
    if (path === null) return
    const stopped = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const request = async () => {
      // The user is shown that the server can't be reached, whatever the reason.
      const received = await fetch(path, { signal: stopped.signal })
        .then((response) => (response.ok ? (response.json() as Promise<Body>) : null))
        .catch(() => null)
      if (stopped.signal.aborted) return
      setUnreachable(received === null)
      if (received) setBody(received)
      timer = setTimeout(() => void request(), delayAfter(received))
    }
    void request()
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
  }, [path, version, delayAfter])

  return { body, isUnreachable }
}
