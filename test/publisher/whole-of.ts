import { LIST_NAMES, type Snapshot } from '../../src/domain/content/content.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'

/** A snapshot as everything that a database holds. */
export function wholeOf({ settings, navigation, alerts, ...lists }: Snapshot): Delta {
  const present = Object.fromEntries(LIST_NAMES.map((name) => [name, lists[name]]))
  return structuredClone({ isWhole: true, present, absent: {}, settings, navigation, alerts, files: [] })
}
