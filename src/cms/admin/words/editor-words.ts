import type { SanitizedConfig } from 'payload'

/** Translations of the text editor. Its features overwrite those of the configuration, so these are put into the built configuration. */
const EDITOR_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  general: { placeholder: 'Skriv här. Tryck på / för att lägga till en rubrik, lista eller faktaruta.' },
  orderedList: { label: 'Numrerad lista' },
  unorderedList: { label: 'Punktlista' },
  blockquote: { label: 'Citerat stycke' },
  horizontalRule: { label: 'Avdelare' },
}

/** The same configuration, in which the text editor's Swedish labels are replaced. */
export function withEditorWords(config: SanitizedConfig): SanitizedConfig {
  const words = (config.i18n.translations as Record<string, Record<string, Record<string, object>> | undefined>).sv?.lexical
  for (const [feature, labels] of Object.entries(EDITOR_WORDS)) if (words?.[feature]) words[feature] = { ...words[feature], ...labels }
  return config
}
