import path from 'node:path'
import type { Document, Image, ImageSize } from '../../domain/content/content.ts'
import type { Document as StoredDocument, Image as StoredImage } from '../payload-types.ts'

/** The files on disk by their public paths. */
export type MediaFiles = ReadonlyMap<string, string>

const extension = (filename: string) => path.extname(filename).slice(1).toLowerCase()

/** The public path of a file: its document's slug, the beginning of its fingerprint, and for an image its width in pixels. New bytes get a new path. */
function mediaUrl(slug: string, fingerprint: string, filename: string, width?: number): string {
  return `/media/${slug}-${fingerprint.slice(0, 10)}${width === undefined ? '' : `-${width}`}.${extension(filename)}`
}

/** The domain shape of a stored image with its files in `folder`, or null for an image without a file. */
export function imageOf(stored: StoredImage, folder: string): { readonly shape: Image; readonly files: MediaFiles } | null {
  const { filename, width, height, fingerprint } = stored
  if (!filename || !width || !height || !fingerprint) return null
  const slug = stored.slug ?? 'bild'
  const resized = Object.values(stored.sizes ?? {}).flatMap((size) =>
    size?.filename && size.width && size.height ? [{ filename: size.filename, width: size.width, height: size.height }] : [],
  )
  const files = new Map<string, string>()
  const sizes: ImageSize[] = []
  for (const size of resized.length > 0 ? resized.sort((a, b) => a.width - b.width) : [{ filename, width, height }]) {
    const url = mediaUrl(slug, fingerprint, size.filename, size.width)
    if (files.has(url)) continue
    files.set(url, path.join(folder, size.filename))
    sizes.push({ width: size.width, height: size.height, url })
  }
  return { shape: { id: String(stored.id), guid: stored.guid ?? '', slug, alt: stored.alt, photographer: stored.photographer ?? null, sizes }, files }
}

/** The domain shape of a stored document with its file in `folder`, or null for a document without a file. */
export function documentOf(stored: StoredDocument, folder: string): { readonly shape: Document; readonly files: MediaFiles } | null {
  const { filename, filesize, fingerprint } = stored
  if (!filename || !filesize || !fingerprint) return null
  const slug = stored.slug ?? 'dokument'
  const url = mediaUrl(slug, fingerprint, filename)
  return {
    shape: {
      id: String(stored.id),
      guid: stored.guid ?? '',
      slug,
      title: stored.title,
      url,
      kind: extension(filename),
      bytes: filesize,
      changedAt: Date.parse(stored.fileChangedAt ?? stored.createdAt),
    },
    files: new Map([[url, path.join(folder, filename)]]),
  }
}
