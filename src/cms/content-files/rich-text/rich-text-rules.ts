import { type FlattenedField, flattenAllFields, type RichTextField } from 'payload'

/** What the editor of a field offers, and so what its texts may hold. */
interface RichTextRules {
  /** `h2`, `h3` … */
  readonly headings: readonly string[]
  /** The names of the editor's features, as Payload has them: `bold`, `blockquote`, `experimental_table` … */
  readonly features: ReadonlySet<string>
  /** The fields of each allowed block, by the block's name. */
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

/** The rules of a rich text field. Throws for a field that is not from a built Payload config. */
export function richTextRules(field: RichTextField): RichTextRules {
  const editor = field.editor as unknown as { readonly editorConfig?: { readonly resolvedFeatureMap: ReadonlyMap<string, Feature> } }
  const features = editor?.editorConfig?.resolvedFeatureMap
  if (!features) throw new Error(`The editor of ${field.name} is not built yet`)
  const cached = cache.get(editor)
  if (cached) return cached
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
