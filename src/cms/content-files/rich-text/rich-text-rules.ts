import { type FlattenedField, flattenAllFields, type RichTextField } from 'payload'

/** What a field's editor offers, and so what its text may hold. */
export interface RichTextRules {
  /** `h2`, `h3` … */
  readonly headings: readonly string[]
  /** The names of the editor's features, as Payload has them: `bold`, `blockquote`, `experimental_table` … */
  readonly features: ReadonlySet<string>
  /** The fields of each block that may stand in the text. */
  readonly blocks: ReadonlyMap<string, readonly FlattenedField[]>
}

interface Feature {
  readonly sanitizedServerFeatureProps?: {
    readonly enabledHeadingSizes?: readonly string[]
    readonly blocks?: readonly { readonly slug: string; readonly fields: Parameters<typeof flattenAllFields>[0]['fields'] }[]
  }
}

/** The keys that Payload adds to every block. */
const BLOCK_KEYS = new Set(['id', 'blockName', 'blockType'])
const cache = new WeakMap<object, RichTextRules>()

/** What the editor of a rich text field offers. Throws when the field is not of a built Payload config. */
export function richTextRules(field: RichTextField): RichTextRules {
  const editor = field.editor as unknown as { readonly editorConfig?: { readonly resolvedFeatureMap: ReadonlyMap<string, Feature> } }
  const features = editor?.editorConfig?.resolvedFeatureMap
  if (!features) throw new Error(`The editor of ${field.name} is not built yet`)
  const before = cache.get(editor)
  if (before) return before
  const blocks = (features.get('blocks')?.sanitizedServerFeatureProps?.blocks ?? []).map(
    ({ slug, fields }) => [slug, flattenAllFields({ fields: [...fields] }).filter(({ name }) => !BLOCK_KEYS.has(name))] as const,
  )
  const rules = {
    headings: features.get('heading')?.sanitizedServerFeatureProps?.enabledHeadingSizes ?? [],
    features: new Set(features.keys()),
    blocks: new Map(blocks),
  }
  cache.set(editor, rules)
  return rules
}
