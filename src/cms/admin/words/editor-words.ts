import type { SanitizedConfig } from 'payload'

/** Words of the text editor that replace Payload's. Its features put their own over those of the configuration, so these go in last. */
const EDITOR_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  general: { placeholder: 'Skriv här. Tryck på / för att lägga till en rubrik, lista eller faktaruta.' },
  orderedList: { label: 'Numrerad lista' },
  unorderedList: { label: 'Punktlista' },
  blockquote: { label: 'Citerat stycke' },
  horizontalRule: { label: 'Avdelare' },
}

/** The configuration with the editor's words in Swedish as one says them. */
export function withEditorWords(config: SanitizedConfig): SanitizedConfig {
  const words = (config.i18n.translations as Record<string, Record<string, Record<string, object>> | undefined>).sv?.lexical
  for (const [feature, labels] of Object.entries(EDITOR_WORDS)) if (words?.[feature]) words[feature] = { ...words[feature], ...labels }
  return config
}
