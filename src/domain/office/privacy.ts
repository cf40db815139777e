import type { LegalGround, OfficeSettings, PrivacySettings } from '../content/content.ts'

/** The legal grounds, the most usual one of a public body first. */
export const LEGAL_GROUNDS: readonly LegalGround[] = ['public-interest', 'consent', 'contract', 'legal-obligation']

/** Settings that say nothing. */
export const NO_PRIVACY: PrivacySettings = { controller: null, officerEmail: null, officerPhone: null, ground: null, page: null }

/** A part that article 13 requires to be told, and that only the settings know. */
export type PrivacyPart = 'contact' | 'ground' | 'officer' | 'page'

/** The parts that are missing of what people must be told when their data is collected (GDPR, article 13), in the order of the settings. */
export function missingPrivacyParts({ email, privacy }: Pick<OfficeSettings, 'email' | 'privacy'>): readonly PrivacyPart[] {
  const { officerEmail, officerPhone, ground, page } = privacy
  const isMissing: readonly (readonly [PrivacyPart, boolean])[] = [
    ['contact', email === null],
    ['ground', ground === null],
    ['officer', officerEmail === null && officerPhone === null],
    ['page', page === null],
  ]
  return isMissing.filter(([, missing]) => missing).map(([part]) => part)
}

/** The controller: the one that is named, otherwise the organisation itself. */
export const controllerOf = ({ name, privacy }: Pick<OfficeSettings, 'name' | 'privacy'>): string => privacy.controller ?? name
