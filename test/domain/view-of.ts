import type { Instant, Snapshot } from '../../src/domain/content/content.ts'
import { ContentIndex } from '../../src/domain/content/content-index.ts'
import type { View } from '../../src/domain/content/view.ts'

/** A snapshot as questions see it at an instant. */
export const viewOf = (snapshot: Snapshot, now: Instant = 0): View => new ContentIndex(snapshot).viewAt(now)
