import type { ToServer } from './messages.ts'

/** The packages that take long to load. One that is missing here is loaded later, by whoever imports it. */
const PACKAGES = [
  'payload',
  '@payloadcms/db-sqlite',
  '@payloadcms/richtext-lexical',
  '@payloadcms/translations/languages/sv',
  'sharp',
  'next',
] as const

/**
 * Loads what the server takes from packages, which is most of the time that a start takes, and waits until the server is needed. So a server that is started
 * again has only its own code to load.
 */
export async function beNeeded(): Promise<void> {
  const end = () => process.exit(0)
  process.once('disconnect', end)
  const needed = new Promise<void>((resolve) => {
    // What is told next waits until the server listens.
    process.once('message', (_: ToServer) => resolve())
  })
  for (const name of PACKAGES) await import(name)
  await needed
  process.off('disconnect', end)
}
