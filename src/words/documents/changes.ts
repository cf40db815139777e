import type { ApplicantKind, ChangedThing, ChangeNote, EventFormat } from '../../domain/content/content.ts'
import { APPLICANT_KIND, EVENT_FORMAT } from '../labels.ts'
import { kronor } from '../money.ts'
import { dateAndTime, dayInWords, deadlineInWords, occasionInWords } from '../time/dates.ts'

/** The subject of a sentence about each kind of change. */
export const CHANGED_THING: Record<ChangedThing, string> = {
  times: 'Tiden',
  plan: 'Evenemanget',
  venue: 'Platsen',
  format: 'Formen',
  price: 'Priset',
  'signup-closes': 'Sista anmälningsdag',
  opens: 'Öppningen',
  closes: 'Sista ansökningsdag',
  total: 'Beloppet att fördela',
  least: 'Det lägsta beloppet',
  most: 'Det högsta beloppet',
  'co-financing': 'Kravet på medfinansiering',
  applicants: 'Vilka som kan söka',
  'apply-by': 'Sista ansökningsdag',
  'valid-until': 'Sista dagen som meddelandet gäller',
}

const listFormat = new Intl.ListFormat('sv', { type: 'conjunction' })
const inOneSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** A stored value of a change note as readers see it. */
function valueInWords(what: ChangedThing, value: string): string {
  switch (what) {
    case 'times':
      return listFormat.format(
        value.split(' ').map((time) => {
          const [from = '', to = ''] = time.split('/')
          return occasionInWords(Date.parse(from), Date.parse(to))
        }),
      )
    case 'opens':
      return dateAndTime(Date.parse(value))
    case 'closes':
    case 'signup-closes':
      return deadlineInWords(Date.parse(value))
    case 'apply-by':
    case 'valid-until':
      return dayInWords(value)
    case 'total':
    case 'least':
    case 'most':
      return kronor(Number(value))
    case 'price':
      return value === '0' ? 'kostnadsfritt' : kronor(Number(value))
    case 'co-financing':
      return `${value}\u00a0procent`
    case 'applicants':
      return listFormat.format(value.split(' ').map((kind) => inOneSentence(APPLICANT_KIND[kind as ApplicantKind] ?? kind)))
    case 'format':
      return inOneSentence(EVENT_FORMAT[value as EventFormat] ?? value)
    case 'plan':
    case 'venue':
      return value
  }
}

/** A change note as a sentence without its day and full stop: `Sista ansökningsdag ändrades från … till …` */
export function changeInWords({ what, subject, before, after }: Omit<ChangeNote, 'at'>): string {
  const about = subject === null ? '' : `${subject}: `
  if (what === 'plan') {
    if (subject !== null) return `${about}${after === 'cancelled' ? 'Omgången ställdes in' : 'Omgången blir av, trots att den var inställd'}`
    return after === 'cancelled' ? 'Evenemanget ställdes in' : 'Evenemanget blir av, trots att det var inställt'
  }
  const thing = CHANGED_THING[what]
  const [old, now] = [before, after].map((value) => (value === null ? null : valueInWords(what, value)))
  if (old && now) return `${about}${thing} ändrades från ${old} till ${now}`
  return now ? `${about}${thing} anges nu: ${now}` : `${about}${thing} anges inte längre (var ${old})`
}
