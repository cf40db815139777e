import { enableCompileCache, type ResolveFnOutput, type ResolveHookContext, registerHooks } from 'node:module'
import path from 'node:path'

/**
 * Packages of ES modules alone whose `package.json` names hundreds of entries. For each file that one of their files imports, Node 24 parses all these entries
 * anew: for drizzle-orm half of a start's time, and 230 MB of garbage.
 */
export const LARGE_PACKAGES: readonly string[] = ['drizzle-orm', '@payloadcms/richtext-lexical']

/** Where a file of a large package finds another of its files, without a look at `package.json`. Null for any other import: Node resolves it. */
export function quickResolve(
  specifier: string,
  { parentURL, conditions }: Pick<ResolveHookContext, 'parentURL' | 'conditions'>,
): ResolveFnOutput | null {
  if (!/^\.\.?\/.*\.js$/.test(specifier) || !conditions.includes('import')) return null
  const within = parentURL?.slice(parentURL.lastIndexOf('/node_modules/') + '/node_modules/'.length) ?? ''
  if (!LARGE_PACKAGES.some((name) => within.startsWith(`${name}/`))) return null
  return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
}

/**
 * Makes imports of this process quick: large packages are resolved by their file names, and compiled code is kept from one start to the next. Where the folder of
 * the project is read-only, nothing is kept.
 */
export function quickModules(project: string): void {
  enableCompileCache(path.join(project, 'node_modules/.cache/torget-compiled'))
  registerHooks({ resolve: (specifier, context, next) => quickResolve(specifier, context) ?? next(specifier, context) })
}
