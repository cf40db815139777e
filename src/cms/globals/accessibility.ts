import type { GlobalConfig, TextField } from 'payload'
import { publishers, staff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { dayField, textareaField, textField, webField } from '../fields/simple.ts'
import { recordGlobalSave } from '../hooks/publication/record-change.ts'
import { refuseWrongTypesOfGlobal } from '../hooks/requests/refuse-wrong-types.ts'

/**
 * The accessibility statement that the law requires (lagen 2018:1937 om tillgänglighet till digital offentlig service; the sections in the options are of
 * that law). No field is required, so that the statement can be written bit by bit. A box above the fields says what it lacks.
 */
export const accessibility: GlobalConfig = {
  slug: 'accessibility',
  label: 'Tillgänglighet',
  admin: {
    group: 'Inställningar',
    hideAPIURL: true,
    description: 'Tillgänglighetsredogörelsen, som lagen kräver. Den står på /tillganglighet/ och länkas från sidfoten på varje sida.',
  },
  access: { read: staff, readVersions: staff, update: publishers },
  hooks: { beforeOperation: [refuseWrongTypesOfGlobal], afterChange: [recordGlobalSave] },
  versions: { max: 50 },
  fields: [
    { name: 'whatIsMissing', type: 'ui', admin: { components: { Field: '/src/cms/admin/accessibility/StatementField.tsx#StatementField' } } },
    {
      type: 'row',
      fields: [
        textField({ name: 'organisation', label: 'Ansvarig organisation', maxLength: 120 }),
        textField({
          name: 'service',
          label: 'Webbplatsens namn',
          help: 'Det som redogörelsen gäller, till exempel Viskadalsregionens webbplats.',
          maxLength: 120,
        }),
      ],
    },
    {
      name: 'conformance',
      type: 'select',
      label: 'Webbplatsen är',
      options: [
        { label: 'Helt förenlig med lagen', value: 'full' },
        { label: 'Delvis förenlig med lagen', value: 'partial' },
        { label: 'Inte förenlig med lagen', value: 'none' },
      ],
      admin: { description: 'Helt: ingen känd brist. Delvis: det mesta uppfyller kraven. Inte: det mesta uppfyller dem inte.' },
    },
    {
      name: 'faults',
      type: 'array',
      label: 'Innehåll som inte är tillgängligt',
      labels: { singular: 'Brist', plural: 'Brister' },
      admin: { components: ROW_TITLE, initCollapsed: true },
      fields: [
        textField({
          name: 'title',
          label: 'Vad',
          required: true,
          help: 'Innehållet eller funktionen, till exempel Äldre pdf-filer.',
          maxLength: 120,
        }),
        textareaField({ name: 'description', label: 'Vad som inte fungerar, och för vem', required: true, maxLength: 600 }),
        {
          name: 'reason',
          type: 'select',
          label: 'Skäl',
          required: true,
          defaultValue: 'non-compliance',
          options: [
            { label: 'Brist som ska rättas', value: 'non-compliance' },
            { label: 'Oskäligt betungande att anpassa (12 §)', value: 'burden' },
            { label: 'Omfattas inte av lagen (9 §)', value: 'exempt' },
          ],
        },
        textareaField({
          name: 'assessment',
          label: 'Bedömning',
          help: 'Kostnad och resurser, vägda mot nyttan för personer med funktionsnedsättning.',
          condition: (_, siblings) => siblings?.reason === 'burden',
        }),
        dayField({
          name: 'mendedBy',
          label: 'Rättas senast',
          condition: (_, siblings) => siblings?.reason === 'non-compliance',
        }),
        textareaField({ name: 'alternative', label: 'Alternativ', help: 'Hur man får innehållet ändå.', maxLength: 400 }),
        {
          ...textField({ name: 'criterion', label: 'Kriterium i WCAG', placeholder: 'till exempel 1.2.5', maxLength: 20 }),
          validate: (value: unknown) =>
            value == null || value === '' || /^[1-4]\.\d\.\d{1,2}$/.test(String(value)) || 'Skriv kriteriets nummer, till exempel 1.2.5.',
        } as TextField,
      ],
    },
    {
      name: 'feedback',
      type: 'group',
      label: 'Så säger man till om brister',
      fields: [
        webField({
          name: 'form',
          label: 'Adress till formulär',
          https: true,
          help: 'Digg vill att det finns ett formulär: e-post och telefon passar inte alla.',
        }),
        {
          type: 'row',
          fields: [{ name: 'email', type: 'email', label: 'E-post' }, textField({ name: 'phone', label: 'Telefon', maxLength: 40 })],
        },
        textField({ name: 'answered', label: 'När man får svar', placeholder: 'till exempel inom två arbetsdagar', maxLength: 80 }),
      ],
    },
    {
      name: 'method',
      type: 'select',
      label: 'Så har webbplatsen granskats',
      options: [
        { label: 'Av oss själva', value: 'self' },
        { label: 'Av en oberoende part', value: 'third-party' },
        { label: 'Både av oss och av en oberoende part', value: 'both' },
      ],
    },
    textField({
      name: 'assessor',
      label: 'Vem som granskade åt oss',
      maxLength: 120,
      condition: (data) => data?.method === 'third-party' || data?.method === 'both',
    }),
    textareaField({ name: 'methodNote', label: 'Hur granskningen gick till', help: 'Vilka sidor, hjälpmedel och verktyg, och vilka som deltog.' }),
    {
      type: 'row',
      fields: [
        dayField({ name: 'assessedOn', label: 'Webbplatsen granskades', help: 'Den ingående granskning som redogörelsen vilar på.' }),
        dayField({ name: 'reviewedOn', label: 'Redogörelsen sågs över senast', help: 'Minst en gång om året.' }),
        dayField({ name: 'publishedOn', label: 'Redogörelsen publicerades' }),
      ],
    },
    {
      name: 'formerPage',
      type: 'relationship',
      label: 'Sidan som var redogörelse förut',
      relationTo: 'pages',
      admin: { description: 'Har ni haft redogörelsen på en vanlig sida? Välj den här och avpublicera den, så leder dess adress till redogörelsen.' },
    },
  ],
}
