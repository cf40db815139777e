import type { OfficeSettings } from '../../domain/content/content.ts'

/** Whole numbers up to twelve are written as words. */
const NUMBERS = ['Noll', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv']

/**
 * The large title of the start page: the office's own, or one that is true of every office with a register of municipalities, `Åtta kommuner arbetar
 * tillsammans.` The office's name for fewer than two.
 */
export function headlineInWords({ headline, name }: Pick<OfficeSettings, 'headline' | 'name'>, municipalities: number): string {
  if (headline !== null) return headline
  return municipalities < 2 ? name : `${NUMBERS[municipalities] ?? municipalities} kommuner arbetar tillsammans.`
}
