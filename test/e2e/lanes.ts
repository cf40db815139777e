/** How many pages are looked at beside each other. Each waits for the browser more than it works. */
const LANES = 2

/** Works through things beside each other: each lane asks for the next until there is none. Ends when all have. */
export async function inLanes<T>(things: readonly T[], lane: (next: () => T | undefined) => Promise<void>): Promise<void> {
  const left = [...things]
  await Promise.all(Array.from({ length: LANES }, () => lane(() => left.shift())))
}
