import path from 'node:path'
import type { Document, Image, ImageSize } from '../../domain/content/content.ts'
import { type FileExtension, fileExtension } from '../../domain/documents/file-types.ts'
import type { Document as StoredDocument, Image as StoredImage } from '../payload-types.ts'

/** The files on disk by their public paths. */
export type MediaFiles = ReadonlyMap<string, string>

/** The public path of a file: its document's slug, the beginning of its fingerprint, and for an image its width in pixels. New bytes get a new path. */
function mediaUrl(slug: string, fingerprint: string, extension: FileExtension, width?: number): string {
  return `/media/${slug}-${fingerprint.slice(0, 10)}${width === undefined ? '' : `-${width}`}.${extension}`
}

/** The domain shape of a stored image with its files in `folder`, or null for an image without a file that may be published. */
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
    const extension = fileExtension(size.filename)
    const url = extension && mediaUrl(slug, fingerprint, extension, size.width)
    if (url === null || files.has(url)) continue
    files.set(url, path.join(folder, size.filename))
    sizes.push({ width: size.width, height: size.height, url })
  }
  if (sizes.length === 0) return null
  return { shape: { id: String(stored.id), guid: stored.guid ?? '', slug, alt: stored.alt, photographer: stored.photographer ?? null, sizes }, files }
}

/** The domain shape of a stored document with its file in `folder`, or null for a document without a file that may be published. */
export function documentOf(stored: StoredDocument, folder: string): { readonly shape: Document; readonly files: MediaFiles } | null {
  const { filename, filesize, fingerprint } = stored
  const extension = fileExtension(filename ?? '')
  if (!filename || !filesize || !fingerprint || !extension) return null
  const slug = stored.slug ?? 'dokument'
  const url = mediaUrl(slug, fingerprint, extension)
  return {
    shape: {
      id: String(stored.id),
      guid: stored.guid ?? '',
      slug,
      title: stored.title,
      url,
      kind: extension,
      bytes: filesize,
      changedAt: Date.parse(stored.fileChangedAt ?? stored.createdAt),
    },
    files: new Map([[url, path.join(folder, filename)]]),
  }
}
