/** A path without percent-encoding and doubled slashes; null when it can't be decoded. */
export function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname).replace(/\/{2,}/g, '/')
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
