import sharp, { type Metadata } from 'sharp'
import type { FileExtension } from '../../../domain/documents/file-types.ts'
import { REFUSALS } from '../../../words/refusals.ts'
import { MOST_PIXELS, serialSharp } from './serial-sharp.ts'

/** What an image is by its bytes: its extensions, the usual one first. */
interface ImageKind {
  readonly extensions: readonly [FileExtension, ...FileExtension[]]
  readonly mimeType: string
}

const KINDS = {
  jpeg: { extensions: ['jpg', 'jpeg'], mimeType: 'image/jpeg' },
  png: { extensions: ['png'], mimeType: 'image/png' },
  webp: { extensions: ['webp'], mimeType: 'image/webp' },
  avif: { extensions: ['avif'], mimeType: 'image/avif' },
} as const satisfies Readonly<Record<string, ImageKind>>

const isKnown = (format: string): format is keyof typeof KINDS => Object.hasOwn(KINDS, format)

/** Whether a file is a photograph in HEIC, by the brands at its beginning (ISO/IEC 23008-12, 10.2). */
function isHeic(data: Buffer): boolean {
  if (data.subarray(4, 8).toString('latin1') !== 'ftyp') return false
  const brands = data.subarray(8, Math.min(data.readUInt32BE(0), 100)).toString('latin1')
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) && !/avi[fs]/.test(brands)
}

/** Whether a PNG moves: it has a chunk of animation before its first image data (PNG, third edition, 11.3.6.1). */
function isMovingPng(data: Buffer): boolean {
  const at = data.indexOf('acTL')
  return at >= 0 && at < data.indexOf('IDAT')
}

/** Bytes of a pixel with three colours of eight bits, which most images have. */
const USUAL_BYTES = 3

/**
 * The largest number of pixels of an image: fewer when its pixels take more memory, as those with transparency, four colours or 16 bits do, and all of an
 * AVIF, whose decoder keeps copies.
 */
function mostPixels({ channels, depth }: Metadata, isAvif: boolean): number {
  const bytes = channels * (depth === 'uchar' ? 1 : 2) * (isAvif ? 2 : 1)
  return Math.floor(MOST_PIXELS * Math.min(1, USUAL_BYTES / bytes))
}

/**
 * The kind of an image, or the Swedish refusal of one that the site can't show. Its header alone says its size in pixels, and it is decoded only when
 * that is small enough. Null for what can't be decoded as an image.
 */
export async function readImage(data: Buffer): Promise<ImageKind | { readonly refusal: string } | null> {
  if (isHeic(data)) return { refusal: REFUSALS.heic }
  const header = await sharp(data, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (header === null) return null
  const format = header.format === 'heif' && header.compression === 'av1' ? 'avif' : header.format
  if (!isKnown(format)) return { refusal: REFUSALS.imageKind }
  const { width, height, pages = 1 } = header
  if (pages > 1 || (format === 'png' && isMovingPng(data))) return { refusal: REFUSALS.imageMoves }
  const most = mostPixels(header, format === 'avif')
  if (width * height > most) return { refusal: REFUSALS.tooManyPixels(width, height, most) }
  // Making a tiny image reads the whole of the large one. It fails for one that is cut off or broken.
  return serialSharp(data)
    .resize(8, 8, { fit: 'fill' })
    .raw()
    .toBuffer()
    .then(
      () => KINDS[format],
      () => null,
    )
}
