import {
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { LINKABLE } from '../fields/linkable.ts'

/** The editor of a short text inside a block: paragraphs, lists and links. */
const shortTextEditor = lexicalEditor({
  admin: { placeholder: 'Skriv här. Tryck på / för att lägga till en lista.' },
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    LinkFeature({ enabledCollections: [...LINKABLE] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    InlineToolbarFeature(),
  ],
})

/** A short text with paragraphs, lists and links. */
export function shortTextField(name: string, label: string): RichTextField {
  return { name, type: 'richText', label, required: true, editor: shortTextEditor }
}
