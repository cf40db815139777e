/** The number of pages that are tested in parallel. Each mostly waits for the browser. */
const LANES = 2

/** Works through items in parallel lanes. Each lane calls `next` until it returns undefined. Resolves when all lanes have ended. */
export async function inLanes<T>(items: readonly T[], lane: (next: () => T | undefined) => Promise<void>): Promise<void> {
  const left = [...items]
  await Promise.all(Array.from({ length: LANES }, () => lane(() => left.shift())))
}
