import type { ArrayField, GlobalConfig, TextareaField } from 'payload'
import { LONGEST_SYNONYM, MOST_SYNONYMS, type SynonymFault, sharedSynonym, synonymFault } from '../../domain/search/synonyms.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { publishers, staff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { textareaField } from '../fields/simple.ts'
import { recordGlobalSave } from '../hooks/publication/record-change.ts'
import { refuseWrongTypesOfGlobal } from '../hooks/requests/refuse-wrong-types.ts'

function faultMessage(fault: SynonymFault): string {
  switch (fault.kind) {
    case 'too-few':
      return REFUSALS.synonymsTooFew
    case 'too-many':
      return REFUSALS.synonymsTooMany(MOST_SYNONYMS)
    case 'too-long':
      return REFUSALS.synonymTooLong(fault.phrase, LONGEST_SYNONYM)
    case 'says-nothing':
      return REFUSALS.synonymSaysNothing(fault.phrase)
  }
}

const wordsField = {
  ...textareaField({
    name: 'words',
    label: 'Betyder samma sak',
    required: true,
    help: 'Ett ord eller ett uttryck per rad, till exempel en förkortning och vad den står för.',
  }),
  validate: (value: unknown) => {
    const fault = synonymFault(String(value ?? ''))
    return fault === null || faultMessage(fault)
  },
} as TextareaField

/** The synonyms of the search. */
export const search: GlobalConfig = {
  slug: 'search',
  label: 'Sökord',
  admin: {
    group: 'Inställningar',
    hideAPIURL: true,
    description: 'Ord som betyder samma sak. Den som söker på ett av dem hittar även det som bara nämner de andra.',
  },
  access: { read: staff, readVersions: staff, update: publishers },
  hooks: { beforeOperation: [refuseWrongTypesOfGlobal], afterChange: [recordGlobalSave] },
  versions: { max: 50 },
  fields: [
    {
      name: 'groups',
      type: 'array',
      label: 'Grupper av ord',
      labels: { singular: 'Grupp', plural: 'Grupper' },
      maxRows: 200,
      admin: { components: ROW_TITLE, initCollapsed: true },
      validate: (rows: unknown) => {
        const groups = Array.isArray(rows) ? rows.map((row: { readonly words?: unknown } | null) => String(row?.words ?? '')) : []
        const shared = sharedSynonym(groups)
        return shared === null || REFUSALS.synonymShared(shared)
      },
      fields: [wordsField],
    } as ArrayField,
  ],
}
