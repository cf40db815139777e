/** What a changed file needs: a compilation of the site's templates, a restart of the server process, both, or neither where Next reloads the file itself. */
export interface Effects {
  readonly compiles: boolean
  readonly restarts: boolean
}

export const NO_EFFECTS: Effects = { compiles: false, restarts: false }

/** The first rule whose pattern matches a path applies. */
const RULES: readonly (readonly [files: RegExp, effects: Effects])[] = [
  // Texts don't run, and Next writes `next-env.d.ts` itself.
  [/(^|\/)\.|\.(md|d\.ts|tmp|swp)$|~$/, NO_EFFECTS],
  [/^(src\/site\/|public\/|astro\.config\.mjs$)/, { compiles: true, restarts: false }],
  [/^src\/(domain|words)\//, { compiles: true, restarts: true }],
  // Components that both the site and the admin show.
  [/^src\/views\//, { compiles: true, restarts: false }],
  [/^src\/(app\/|.*\.(tsx|css)$)/, NO_EFFECTS],
  [/^(src\/|payload\.config\.ts$|next\.config\.mjs$)/, { compiles: false, restarts: true }],
]

const effectsOfOne = (file: string): Effects => RULES.find(([files]) => files.test(file))?.[1] ?? NO_EFFECTS

/** What changed files need together. Their paths are relative to the project, with slashes. */
export function effectsOf(files: Iterable<string>): Effects {
  return [...files].map(effectsOfOne).reduce(bothEffects, NO_EFFECTS)
}

/** The union of two effects. */
export const bothEffects = (one: Effects, other: Effects): Effects => ({
  compiles: one.compiles || other.compiles,
  restarts: one.restarts || other.restarts,
})
