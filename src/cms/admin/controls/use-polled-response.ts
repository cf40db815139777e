'use client'

import { useEffect, useState } from 'react'

/** What an address answers, asked again and again while it is looked at: null before the first answer. */
export interface PolledResponse<Answer> {
  readonly body: Answer | null
  /** Whether the last answer failed to come. The one before it stands. */
  readonly isUnreachable: boolean
}

/**
 * Asks an address of the API as often as `every` says of the answer, in milliseconds, null being one that did not come; at once when the address or
 * `reason` is another. A null address asks nothing. `every` must be the same function each time.
 */
export function usePolledResponse<Answer>(address: string | null, reason: string, every: (answer: Answer | null) => number): PolledResponse<Answer> {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isUnreachable, setUnreachable] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a reason is a reason to ask again.
  useEffect(() => {
    if (address === null) return
    const stopped = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const found = await fetch(address, { signal: stopped.signal })
        .then((response) => (response.ok ? (response.json() as Promise<Answer>) : null))
        .catch(() => null)
      if (stopped.signal.aborted) return
      setUnreachable(found === null)
      if (found) setAnswer(found)
      timer = setTimeout(() => void ask(), every(found))
    }
    void ask()
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
  }, [address, reason, every])

  return { body: answer, isUnreachable }
}
