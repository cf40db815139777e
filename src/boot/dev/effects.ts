/** What has to be done when a file has changed: compile the site's templates, start the server's process again, or neither where Next sees to it. */
export interface Effects {
  readonly compiles: boolean
  readonly restarts: boolean
}

export const NO_EFFECTS: Effects = { compiles: false, restarts: false }

/** The first rule that fits a path counts. */
const RULES: readonly (readonly [files: RegExp, effects: Effects])[] = [
  // Tests and texts are no part of what runs. `next-env.d.ts` and the import map are written by Next and Payload themselves.
  [/(^|\/)\.|\.(md|d\.ts|tmp|swp)$|~$/, NO_EFFECTS],
  [/^(src\/site\/|public\/|astro\.config\.mjs$)/, { compiles: true, restarts: false }],
  [/^src\/(domain|words)\//, { compiles: true, restarts: true }],
  // Parts that both the site and the admin show.
  [/^src\/views\//, { compiles: true, restarts: false }],
  [/^src\/(app\/|.*\.(tsx|css)$)/, NO_EFFECTS],
  [/^(src\/|payload\.config\.ts$|next\.config\.mjs$)/, { compiles: false, restarts: true }],
]

const effectsOfOne = (file: string): Effects => RULES.find(([files]) => files.test(file))?.[1] ?? NO_EFFECTS

/** What has to be done when some files have changed. Their paths are relative to the project, with slashes. */
export function effectsOf(files: Iterable<string>): Effects {
  return [...files].map(effectsOfOne).reduce(bothEffects, NO_EFFECTS)
}

/** Everything that either asks for. */
export const bothEffects = (one: Effects, other: Effects): Effects => ({
  compiles: one.compiles || other.compiles,
  restarts: one.restarts || other.restarts,
})
