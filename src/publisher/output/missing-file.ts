/** Stands for a file or folder that is not there: `.catch(nullIfMissing)`. Throws every other fault: what can't be read is not missing. */
export function nullIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}
