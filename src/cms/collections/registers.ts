import { countField, textareaField, textField, webField } from '../fields/simple.ts'
import { listCollection } from './list-collection.ts'

/** The themes that content is sorted by. */
export const themes = listCollection({
  slug: 'themes',
  labels: { singular: 'Tema', plural: 'Teman' },
  description: 'Ämnen som innehållet sorteras efter.',
  fields: [textareaField({ name: 'description', label: 'Beskrivning', maxLength: 300 })],
})

/** The goals of the regional strategy that projects contribute to. */
export const goals = listCollection({
  slug: 'goals',
  labels: { singular: 'Mål', plural: 'Mål i strategin' },
  description: 'Den regionala strategins prioriteringar, som projekten bidrar till.',
  fields: [textareaField({ name: 'description', label: 'Beskrivning', maxLength: 300 })],
})

/** The member municipalities. */
export const municipalities = listCollection({
  slug: 'municipalities',
  labels: { singular: 'Kommun', plural: 'Kommuner' },
  description: 'Medlemskommunerna.',
  fields: [
    webField({ name: 'website', label: 'Webbplats' }),
    {
      name: 'tile',
      type: 'group',
      label: 'Plats på kartan',
      admin: { description: 'Kartan över kommunerna är ett rutnät. Rad 1 är längst i norr och kolumn 1 längst i väster.' },
      fields: [
        {
          type: 'row',
          fields: [countField({ name: 'row', label: 'Rad', max: 20 }), countField({ name: 'column', label: 'Kolumn', max: 20 })],
        },
      ],
    },
  ],
})

/** The contacts that pages show. */
export const contacts = listCollection({
  slug: 'contacts',
  labels: { singular: 'Kontaktperson', plural: 'Kontaktpersoner' },
  description: 'Personer som visas som kontakt. Ändras uppgifterna här ändras de på alla sidor.',
  columns: ['name', 'role', 'organisation'],
  fields: [
    textField({ name: 'role', label: 'Titel', required: true }),
    textField({ name: 'organisation', label: 'Organisation', help: 'Lämna tomt för den egna organisationen.' }),
    { name: 'email', type: 'email', label: 'E-post' },
    textField({ name: 'phone', label: 'Telefon', maxLength: 40 }),
    {
      name: 'portrait',
      type: 'upload',
      label: 'Porträtt',
      relationTo: 'images',
      admin: { description: 'Visas som en liten rund bild bredvid namnet, med ansiktet i mitten. Tomt: initialerna.' },
    },
  ],
})
