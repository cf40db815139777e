import type { CallOpening } from '../../../../domain/questions/call-year.ts'
import { dayRange, monthInWords } from '../../../../words/time/dates.ts'

/** When one can apply: `Öppen nu, 18 oktober–7 december 2026`, `Beräknas öppna i juli 2027` */
export function openingInWords({ stand, from, to }: Pick<CallOpening, 'stand' | 'from' | 'to'>): string {
  switch (stand) {
    case 'open':
      return `Öppen nu, ${dayRange(from, to)}`
    case 'paused':
      return `Pausad, ${dayRange(from, to)}`
    case 'upcoming':
      return `Öppen ${dayRange(from, to)}`
    case 'expected':
      return `Beräknas öppna i ${monthInWords(from.slice(0, 7))}`
    case 'usual':
      return `Brukar vara öppen ${dayRange(from, to)}`
  }
}
