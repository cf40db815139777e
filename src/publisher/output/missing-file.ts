/** Returns null for the error of a missing file or folder, for use as `.catch(nullIfMissing)`. Throws every other error. */
export function nullIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}
