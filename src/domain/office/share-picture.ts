import type { ImageSize, OfficeSettings } from '../content/content.ts'

/** The words and colours on the image of a shared page. The same words give the same image. */
export interface ShareWords {
  readonly title: string
  readonly office: string
  readonly colours: OfficeSettings['colours']
}

/** The size that is shown whole by those who show such pictures, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const satisfies Omit<ImageSize, 'url'>
