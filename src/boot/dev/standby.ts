import type { ToServer } from './messages.ts'

/** The packages that take long to load. */
const PACKAGES = [
  'payload',
  '@payloadcms/db-sqlite',
  '@payloadcms/richtext-lexical',
  '@payloadcms/translations/languages/sv',
  'sharp',
  'next',
] as const

/**
 * Loads the server's packages, which take most of the time of a start, and waits for the `start` message. After that the process has only its own code to
 * load.
 */
export async function waitUntilNeeded(): Promise<void> {
  const end = () => process.exit(0)
  process.once('disconnect', end)
  const needed = new Promise<void>((resolve) => {
    // Later messages are queued until `DevSession` listens.
    process.once('message', (_: ToServer) => resolve())
  })
  for (const name of PACKAGES) await import(name)
  await needed
  process.off('disconnect', end)
}
