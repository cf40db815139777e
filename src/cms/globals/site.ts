import type { GlobalConfig, RelationshipField, TextField } from 'payload'
import { MODEL_STEPS } from '../../domain/calls/model-steps.ts'
import { isPublicHost } from '../../domain/calls/public-host.ts'
import type { ModelStep } from '../../domain/content/content.ts'
import { contrastRatio, isColour } from '../../domain/office/contrast.ts'
import { LEGAL_GROUNDS } from '../../domain/office/privacy.ts'
import { MODEL_STEP } from '../../words/calls/model-steps.ts'
import { LEGAL_GROUND } from '../../words/office/privacy.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { admins, staff } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { textareaField, textField, webField } from '../fields/simple.ts'
import { refuseMissingHosts } from '../hooks/calls/refuse-missing-hosts.ts'
import { recordGlobalSave } from '../hooks/publication/record-change.ts'
import { refuseWrongTypesOfGlobal } from '../hooks/requests/refuse-wrong-types.ts'

/** The lowest contrast of coloured text against white, by WCAG 2.2, success criterion 1.4.3. */
const MIN_CONTRAST = 4.5
const oneDecimal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 })

const colourField = (name: string, label: string, defaultValue: string): TextField =>
  ({
    name,
    type: 'text',
    label,
    required: true,
    defaultValue,
    admin: { description: 'Färgkod, till exempel #0b5563. Den måste synas tydligt mot vitt.' },
    validate: (value: unknown) => {
      const colour = String(value ?? '')
      if (!isColour(colour)) return REFUSALS.colour(colour)
      const ratio = contrastRatio(colour, '#ffffff')
      // Rounded down, so that 4.49 is not shown as 4.5, which would be enough.
      return ratio >= MIN_CONTRAST || REFUSALS.contrast(oneDecimal.format(Math.floor(ratio * 10) / 10))
    },
  }) as TextField

const modelPageField = (step: ModelStep): RelationshipField => ({
  name: step,
  type: 'relationship',
  label: MODEL_STEP[step].name,
  relationTo: 'pages',
})
const hub = webField({
  name: 'hub',
  label: 'WebSub-nav',
  help: 'Adressen till en tjänst som genast säger till prenumeranter när ett flöde har fått något nytt, till exempel https://pubsubhubbub.appspot.com/. Tomt: prenumeranternas program tittar själva efter då och då.',
  https: true,
})
const hubField: TextField = {
  ...hub,
  validate: (value: unknown, options: never) => {
    const result = (hub.validate as (value: unknown, options: never) => true | string)(value, options)
    return result !== true || !value ? result : isPublicHost(new URL(String(value)).hostname) || REFUSALS.hubHost
  },
} as TextField

/** The settings of the whole site: name, colours, contact details, application hosts, model pages and the WebSub hub. */
export const site: GlobalConfig = {
  slug: 'site',
  label: 'Webbplatsen',
  admin: { group: 'Inställningar', hideAPIURL: true, description: 'Namn, färger, kontaktuppgifter och det som annars gäller hela webbplatsen.' },
  access: { read: staff, readVersions: staff, update: admins },
  hooks: { beforeOperation: [refuseWrongTypesOfGlobal], beforeChange: [refuseMissingHosts], afterChange: [recordGlobalSave] },
  versions: { max: 50 },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Namn och utseende',
          fields: [
            textField({ name: 'name', label: 'Organisationens namn', required: true, maxLength: 80 }),
            textField({ name: 'shortName', label: 'Kort namn', maxLength: 40 }),
            textareaField({
              name: 'description',
              label: 'Beskrivning',
              help: 'En mening om webbplatsen, för sökmotorer och flöden.',
              maxLength: 300,
            }),
            textField({
              name: 'headline',
              label: 'Rubrik på startsidan',
              help: 'En kort mening, som visas i stor stil. Beskrivningen står under den. Tomt: antalet kommuner i registret, som ”Åtta kommuner arbetar tillsammans.”',
              maxLength: 80,
            }),
            { name: 'logo', type: 'upload', label: 'Logotyp', relationTo: 'images' },
            {
              name: 'darkLogo',
              type: 'upload',
              label: 'Logotyp för mörkt läge',
              relationTo: 'images',
              admin: {
                description:
                  'Visas för den som har valt mörkt läge i telefonen eller datorn. Ljusa färger och genomskinlig bakgrund. Tomt: den vanliga logotypen på en vit platta.',
              },
            },
            {
              name: 'colours',
              type: 'group',
              label: 'Färger',
              fields: [{ type: 'row', fields: [colourField('primary', 'Huvudfärg', '#0b5563'), colourField('accent', 'Accentfärg', '#9c3d1e')] }],
            },
          ],
        },
        {
          label: 'Kontakt',
          fields: [
            { name: 'email', type: 'email', label: 'E-post' },
            {
              name: 'securityEmail',
              type: 'email',
              label: 'Kontakt för säkerhetsfrågor',
              admin: {
                description:
                  'Den som hittar en svaghet på webbplatsen skriver hit. Adressen visas i filen security.txt, som säkerhetsforskare läser. Tomt: e-postadressen här ovanför.',
              },
            },
            textField({ name: 'phone', label: 'Telefon', maxLength: 40 }),
            textareaField({ name: 'postalAddress', label: 'Postadress', maxLength: 300 }),
            textareaField({ name: 'visitingAddress', label: 'Besöksadress', maxLength: 300 }),
            textareaField({ name: 'openingHours', label: 'Öppettider' }),
            textField({ name: 'organisationNumber', label: 'Organisationsnummer', maxLength: 20 }),
          ],
        },
        {
          label: 'Ansökan',
          fields: [
            {
              name: 'applicationHosts',
              type: 'array',
              label: 'Tillåtna ansökningsdomäner',
              labels: { singular: 'Domän', plural: 'Domäner' },
              admin: { components: ROW_TITLE, description: 'Knappen Ansök kan bara leda till de här domänerna.' },
              fields: [
                {
                  ...textField({ name: 'host', label: 'Domän', required: true, placeholder: 'ansok.example.se' }),
                  validate: (value: unknown) => /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/.test(String(value ?? '')) || REFUSALS.host(String(value ?? '')),
                } as TextField,
              ],
            },
          ],
        },
        {
          label: 'Utvecklingsmodellen',
          description: 'De fem stegen visas på våra egna utlysningar. Välj den sida som berättar om varje steg.',
          fields: [{ name: 'modelPages', type: 'group', label: 'Stegens sidor', fields: MODEL_STEPS.map(modelPageField) }],
        },
        {
          label: 'Personuppgifter',
          description: 'Det som den som anmäler sig till ett evenemang får veta enligt dataskyddsförordningens artikel 13. Det står vid formuläret.',
          fields: [
            {
              name: 'privacy',
              type: 'group',
              label: 'Personuppgifter',
              fields: [
                textField({
                  name: 'controller',
                  label: 'Personuppgiftsansvarig',
                  help: 'Tomt: organisationens namn.',
                  maxLength: 120,
                }),
                {
                  name: 'ground',
                  type: 'select',
                  label: 'Rättslig grund för anmälningar',
                  options: LEGAL_GROUNDS.map((ground) => ({ label: LEGAL_GROUND[ground], value: ground })),
                },
                {
                  type: 'row',
                  fields: [
                    { name: 'officerEmail', type: 'email', label: 'Dataskyddsombudets e-post' },
                    textField({ name: 'officerPhone', label: 'Dataskyddsombudets telefon', maxLength: 40 }),
                  ],
                },
                { name: 'page', type: 'relationship', label: 'Sidan om personuppgifter', relationTo: 'pages' },
              ],
            },
          ],
        },
        {
          label: 'Flöden',
          fields: [hubField],
        },
      ],
    },
  ],
}
