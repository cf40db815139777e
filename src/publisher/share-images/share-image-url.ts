import { createHash } from 'node:crypto'
import type { ImageSize } from '../../domain/content/content.ts'
import { SHARE_SIZE, type ShareWords } from '../../domain/office/share-picture.ts'

/** Grows when the drawing itself changes: other bytes need another name. */
const DRAWING = 1

/** Whether an address is that of a share image. */
export const isSharePicture = (url: string): boolean => /^\/media\/delning-[\da-f]{20}\.png$/.test(url)

/** The share image of some words. Its name is a digest of them, so its bytes never change. */
export function sharePicture({ title, office, colours }: ShareWords): ImageSize {
  const digest = createHash('sha256')
    .update(JSON.stringify([DRAWING, title, office, colours.primary, colours.accent]))
    .digest('hex')
    .slice(0, 20)
  return { url: `/media/delning-${digest}.png`, ...SHARE_SIZE }
}
