import { type GlobalConfig, ValidationError } from 'payload'
import { publishers, staff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { alertFields } from '../fields/alert.ts'
import { recordGlobalSave } from '../hooks/publication/record-change.ts'
import { refuseWrongTypesOfGlobal } from '../hooks/requests/refuse-wrong-types.ts'

interface AlertTimes {
  readonly from?: string | null
  readonly until?: string | null
}

const isEndBeforeStart = ({ from, until }: AlertTimes) => Boolean(from && until && Date.parse(until) <= Date.parse(from))

/** The alerts over the pages: the first, and up to eight more. */
export const alert: GlobalConfig = {
  slug: 'alert',
  label: 'Viktiga meddelanden',
  admin: { group: 'Inställningar', hideAPIURL: true, description: 'Visas överst på sidorna, mellan två klockslag om du vill.' },
  access: { read: staff, readVersions: staff, update: publishers },
  hooks: {
    beforeOperation: [refuseWrongTypesOfGlobal],
    beforeChange: [
      ({ data, req }) => {
        const more: readonly AlertTimes[] = data.more ?? []
        const errors = [data, ...more].flatMap((times, i) =>
          isEndBeforeStart(times)
            ? [{ path: i === 0 ? 'until' : `more.${i - 1}.until`, message: 'Meddelandet slutar visas innan det börjar. Kontrollera tiderna.' }]
            : [],
        )
        if (errors.length > 0) throw new ValidationError({ global: 'alert', errors, req }, req.t)
        return data
      },
    ],
    afterChange: [recordGlobalSave],
  },
  versions: { max: 50 },
  fields: [
    ...alertFields(),
    {
      name: 'more',
      type: 'array',
      label: 'Fler meddelanden',
      labels: { singular: 'Meddelande', plural: 'Meddelanden' },
      maxRows: 8,
      admin: { components: ROW_TITLE, description: 'Visas samtidigt. Det allvarligaste står alltid överst.' },
      fields: alertFields(),
    },
  ],
}
