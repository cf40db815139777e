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

/** A required short text inside a block or an answer: paragraphs, lists and links, without headings or blocks. */
export function shortTextField(name: string, label: string): RichTextField {
  return { name, type: 'richText', label, required: true, editor: shortTextEditor }
}
