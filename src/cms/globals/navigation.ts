import type { GlobalConfig } from 'payload'
import { publishers, staff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { menuItemFields } from '../fields/menu-item.ts'
import { textField } from '../fields/simple.ts'
import { recordGlobalSave } from '../hooks/publication/record-change.ts'
import { refuseWrongTypesOfGlobal } from '../hooks/requests/refuse-wrong-types.ts'

const labels = { singular: 'Rad', plural: 'Rader' }
const admin = { components: ROW_TITLE, initCollapsed: true }

/** The menus: main menu, shortcuts on the start page, footer. */
export const navigation: GlobalConfig = {
  slug: 'navigation',
  label: 'Menyer',
  admin: { group: 'Inställningar', hideAPIURL: true, description: 'En rad som leder till något opublicerat visas inte.' },
  access: { read: staff, readVersions: staff, update: publishers },
  hooks: { beforeOperation: [refuseWrongTypesOfGlobal], afterChange: [recordGlobalSave] },
  versions: { max: 50 },
  fields: [
    { name: 'main', type: 'array', label: 'Huvudmeny', labels, admin, maxRows: 8, fields: menuItemFields() },
    {
      name: 'shortcuts',
      type: 'array',
      label: 'Genvägar på startsidan',
      labels,
      admin,
      maxRows: 6,
      fields: menuItemFields([textField({ name: 'description', label: 'Beskrivning', maxLength: 120 })]),
    },
    { name: 'footer', type: 'array', label: 'Sidfot', labels, admin, fields: menuItemFields() },
  ],
}
