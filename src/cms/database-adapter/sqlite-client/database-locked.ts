/** How a request was met by a database that another program had locked: `before` its first write, or `midway`, after a part of it was written. */
export type LockedWhen = 'before' | 'midway'

const NAME = 'DatabaseLocked'

/** The error of a statement that another program's lock has kept waiting for too long. The statement has changed nothing. */
export class DatabaseLocked extends Error {
  override readonly name = NAME
  /** SQLite's code, which logs keep. */
  readonly code = 'SQLITE_BUSY'
  readonly when: LockedWhen

  constructor(when: LockedWhen, cause: unknown) {
    super('Another program has locked the database', { cause })
    this.when = when
  }
}

/** Whether SQLite refused a statement because of another connection's lock. The driver throws errors of several classes, with the same codes. */
export const isLockError = (error: unknown): boolean =>
  error instanceof Error && /^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))

/** When a request met a lock, looked for in an error and its causes. Returns null for an error of another origin. */
export function lockedWhen(error: unknown): LockedWhen | null {
  if (!(error instanceof Error)) return null
  // By name: the class is loaded twice in a process, by Node and in Next's bundle.
  return error.name === NAME ? (error as DatabaseLocked).when : lockedWhen(error.cause)
}
