import type { Field, TextareaField } from 'payload'
import { CONFIRM_HOURS } from '../../domain/signup/seat-rules.ts'
import { REFUSALS } from '../../words/refusals.ts'
import { staffField } from '../access/roles.ts'
import { ROW_TITLE } from '../admin/rows/row-title.ts'
import { countField, instantField, textareaField, textField, webField } from './simple.ts'

type SignupValues = Record<string, unknown>

const hasSignup = (_: unknown, siblings: SignupValues) => siblings?.way !== 'none'
const hasForm = (_: unknown, siblings: SignupValues) => siblings?.way === 'form'
const hasFormWithWaitingList = (_: unknown, siblings: SignupValues) => siblings?.way === 'form' && Boolean(siblings?.hasWaitingList)
const hasChoices = (_: unknown, siblings: SignupValues) => siblings?.kind === 'one' || siblings?.kind === 'several'

const choicesField: TextareaField = {
  name: 'choices',
  type: 'textarea',
  label: 'Val',
  maxLength: 2000,
  admin: { condition: hasChoices, description: 'Ett på varje rad.' },
  validate: (value: unknown, { siblingData }: { readonly siblingData: unknown }) => {
    const lines = String(value ?? '')
      .split('\n')
      .filter((line) => line.trim() !== '')
    return !hasChoices(null, siblingData as SignupValues) || lines.length >= 2 || REFUSALS.signupNeedsChoices
  },
}

/** The event's own questions in our sign-up form. */
const questionsField: Field = {
  name: 'questions',
  type: 'array',
  label: 'Egna frågor',
  labels: { singular: 'Fråga', plural: 'Frågor' },
  maxRows: 20,
  admin: {
    components: ROW_TITLE,
    condition: hasForm,
    description: 'Namn, e-post och organisation frågas alltid efter. Fråga bara efter det som behövs: allt som svaras är personuppgifter.',
  },
  fields: [
    textField({ name: 'label', label: 'Fråga', required: true, maxLength: 200 }),
    {
      name: 'kind',
      type: 'select',
      label: 'Svaret är',
      required: true,
      defaultValue: 'line',
      options: [
        { label: 'En rad', value: 'line' },
        { label: 'Flera rader', value: 'lines' },
        { label: 'Ett av några val', value: 'one' },
        { label: 'Ett eller flera val', value: 'several' },
      ],
    },
    choicesField,
    textField({
      name: 'purpose',
      label: 'Varför vi frågar',
      required: true,
      maxLength: 200,
      help: 'Läses av den som svarar, till exempel ”Så att köket kan laga rätt mat”.',
    }),
    { name: 'isRequired', type: 'checkbox', label: 'Måste besvaras', defaultValue: false },
    {
      name: 'isSensitive',
      type: 'checkbox',
      label: 'Känslig uppgift',
      defaultValue: false,
      admin: { description: 'Allergier, stödbehov och liknande. Visas bara för evenemangspersonal och raderas natten efter evenemanget.' },
    },
  ],
}

/** The fields of an event's sign-up: by our own form, by a form elsewhere, by e-mail, or none. */
export const signupFields = (): Field[] => [
  {
    name: 'way',
    type: 'select',
    label: 'Så anmäler man sig',
    required: true,
    defaultValue: 'none',
    options: [
      { label: 'Ingen anmälan behövs', value: 'none' },
      { label: 'Formulär här på webbplatsen', value: 'form' },
      { label: 'Formulär på annan webbplats', value: 'link' },
      { label: 'Med e-post', value: 'email' },
    ],
  },
  {
    name: 'privacyWarning',
    type: 'ui',
    admin: { condition: hasForm, disableListColumn: true, components: { Field: '/src/cms/admin/events/PrivacyWarning.tsx#PrivacyWarning' } },
  },
  webField({ name: 'url', label: 'Formulärets adress', https: true, condition: (_, siblings) => siblings?.way === 'link' }),
  { name: 'email', type: 'email', label: 'Anmälan skickas till', admin: { condition: (_, siblings) => siblings?.way === 'email' } },
  {
    type: 'row',
    fields: [
      instantField({ name: 'opensAt', label: 'Anmälan öppnar', help: 'Tomt: när sidan publiceras.', condition: hasSignup }),
      instantField({ name: 'closesAt', label: 'Anmälan stänger', help: 'Tomt: när evenemanget börjar.', condition: hasSignup }),
    ],
  },
  {
    type: 'row',
    fields: [
      countField({ name: 'seats', label: 'Platser', help: 'Tomt: ingen gräns.', condition: hasSignup }),
      countField({
        name: 'reservedSeats',
        label: 'Upptagna platser',
        help: 'Platser utöver dem som har anmält sig här: medverkande, inbjudna, anmälda på annat sätt.',
        condition: hasSignup,
      }),
    ],
  },
  { name: 'hasWaitingList', type: 'checkbox', label: 'Reservlista när det är fullt', defaultValue: false, admin: { condition: hasSignup } },
  {
    type: 'row',
    fields: [
      instantField({
        name: 'waitingListClosesAt',
        label: 'Reservlistan stänger',
        help: 'Får vara senare än anmälan. Tomt: när evenemanget börjar.',
        condition: hasFormWithWaitingList,
      }),
      countField({
        name: 'offerHours',
        label: 'Timmar att svara på en erbjuden plats',
        help: 'Tomt: 24. Den som inte svarar i tid förlorar platsen till nästa.',
        condition: hasFormWithWaitingList,
        max: 336,
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      countField({
        name: 'largestParty',
        label: 'Så många får anmälas på en gång',
        help: 'Tomt: en. Alla anges med namn.',
        condition: hasForm,
        max: 20,
      }),
      countField({ name: 'reminderDays', label: 'Påminnelse, dagar före', help: 'Tomt: ingen påminnelse.', condition: hasForm, max: 60 }),
      countField({
        name: 'keepDays',
        label: 'Dagar som anmälningarna sparas efteråt',
        help: 'Tomt: 90. Känsliga svar raderas alltid natten efter.',
        condition: hasForm,
        max: 730,
      }),
    ],
  },
  {
    name: 'confirmsAddress',
    type: 'checkbox',
    label: 'Deltagare bekräftar sin e-postadress',
    defaultValue: false,
    admin: {
      condition: hasForm,
      description: `Den som anmäler sig får ett mejl med en länk och har platsen i ${CONFIRM_HOURS} timmar. Den som inte bekräftar i tid förlorar den. Skyddar mot påhittade anmälningar.`,
    },
  },
  {
    ...textareaField({
      name: 'participantInfo',
      label: 'Till deltagarna',
      help: 'Står i bekräftelsen och påminnelsen, till exempel om parkering. Visas inte på webbplatsen.',
      maxLength: 2000,
      condition: hasForm,
    }),
    access: { read: staffField },
  },
  questionsField,
]

/** The fields that make a programme item a session, chosen at sign-up. */
export const chosenSessionFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'isChosen',
        type: 'checkbox',
        label: 'Väljs vid anmälan',
        defaultValue: false,
        admin: { condition: (_, siblings) => !siblings?.isBreak, description: 'Av pass som börjar samtidigt väljer var och en ett.' },
      },
      countField({ name: 'seats', label: 'Platser på passet', help: 'Tomt: ingen gräns.', condition: (_, siblings) => Boolean(siblings?.isChosen) }),
    ],
  },
]
