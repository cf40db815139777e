/** The codes of the errors that say that a path leads to no file. */
const CODES = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'])

/** Whether an error says that there is no such file. Any other error is a fault of the machine or its configuration. */
export const isMissingFile = (error: unknown): boolean => CODES.has((error as NodeJS.ErrnoException).code ?? '')
