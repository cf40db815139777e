import type { ImageSize, OfficeSettings } from '../content/content.ts'

/** What stands on the picture of a page where it is shared, and in which colours. The same words make the same picture. */
export interface ShareWords {
  readonly title: string
  readonly office: string
  readonly colours: OfficeSettings['colours']
}

/** The size that is shown whole by those who show such pictures, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const satisfies Omit<ImageSize, 'url'>
