import type { Occasion } from '../../domain/content/content.ts'
import { occasionInWords } from '../time/dates.ts'

/** The occasions of an event in one line, for lists in the admin: `fredag 22 januari 2027 kl. 08.30–12.00 och 1 tillfälle till` */
export function occasionsLine(occasions: readonly Pick<Occasion, 'startsAt' | 'endsAt'>[]): string {
  const [first, ...others] = [...occasions].sort((a, b) => a.startsAt - b.startsAt)
  if (!first) return 'Inte bestämt'
  const more = others.length === 0 ? '' : ` och ${others.length} ${others.length === 1 ? 'tillfälle' : 'tillfällen'} till`
  return occasionInWords(first.startsAt, first.endsAt) + more
}
