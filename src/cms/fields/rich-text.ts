import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { bodyBlocks } from '../blocks/body-blocks.ts'
import { LINKABLE } from './linkable.ts'
import { tableFeature } from './table.ts'

const inline = () => [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  StrikethroughFeature(),
  LinkFeature({ enabledCollections: [...LINKABLE] }),
  InlineToolbarFeature(),
]

/** The editor of a body. It offers exactly what the Markdown of a content file can hold. */
export const bodyEditor = lexicalEditor({
  features: [
    ...inline(),
    FixedToolbarFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    tableFeature(),
    BlocksFeature({ blocks: bodyBlocks }),
  ],
})

/** A body: a text with headings, lists, tables and blocks. */
export function bodyField(name = 'body', label = 'Text', help?: string): RichTextField {
  return { name, type: 'richText', label, editor: bodyEditor, admin: { description: help } }
}
