import type { Body, Id } from '../../../domain/content/content.ts'

/** Something that a list may show with a picture. */
interface Pictured {
  readonly image: Id | null
}

/** The items without the pictures that a page shows already: above the list, or beside an earlier item. */
export function picturesOnce<T extends Pictured>(items: readonly T[], shown: readonly (Id | null)[] = []): readonly T[] {
  const seen = new Set(shown)
  return items.map((item) => {
    if (item.image === null) return item
    if (seen.has(item.image)) return { ...item, image: null }
    seen.add(item.image)
    return item
  })
}

/** The pictures at the top of a document and in its text. */
export function picturesOf({ image, body }: Pictured & { readonly body: Body }): readonly Id[] {
  const inText = body.flatMap((block) => (block.kind === 'figure' ? [block.image] : []))
  return image === null ? inText : [image, ...inText]
}

/** The picture at the top of a document. Null if it has none, or shows it in its text. */
export function topPicture({ image, body }: Pictured & { readonly body: Body }): Id | null {
  return picturesOf({ image: null, body }).includes(image ?? '') ? null : image
}
