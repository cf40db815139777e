import type { Alert, MenuItem, Navigation, OfficeSettings, Snapshot } from '../../domain/content/content.ts'
import { synonymsIn } from '../../domain/search/synonyms.ts'
import type * as Stored from '../payload-types.ts'
import { idOf, refOf } from './body.ts'
import { instant } from './event-dates.ts'

const text = (stored: string | null | undefined) => stored?.trim() || null

interface StoredMenuItem {
  readonly label?: string | null
  readonly document?: Parameters<typeof refOf>[0]
  readonly path?: string | null
}

/** The domain shape of a stored menu item, or null for an item without a label or a target. */
function menuItem({ label, document, path }: StoredMenuItem): MenuItem | null {
  const to = refOf(document) ?? text(path)
  return label && to ? { label, to } : null
}

const menu = (items: readonly StoredMenuItem[] | null | undefined) => (items ?? []).flatMap((item) => menuItem(item) ?? [])

/** The domain shape of the stored settings. In a new database, which has none, the site is named ”Namnlös webbplats”. */
export const settingsOf = (stored: Stored.Site): OfficeSettings => ({
  name: text(stored.name) ?? 'Namnlös webbplats',
  shortName: text(stored.shortName) ?? text(stored.name) ?? 'Namnlös webbplats',
  description: text(stored.description) ?? '',
  headline: text(stored.headline),
  logo: idOf(stored.logo),
  darkLogo: idOf(stored.darkLogo),
  colours: { primary: stored.colours?.primary ?? '#0b5563', accent: stored.colours?.accent ?? '#9c3d1e' },
  email: text(stored.email),
  phone: text(stored.phone),
  postalAddress: text(stored.postalAddress),
  visitingAddress: text(stored.visitingAddress),
  organisationNumber: text(stored.organisationNumber),
  openingHours: text(stored.openingHours),
  modelPages: {
    needs: idOf(stored.modelPages?.needs),
    goals: idOf(stored.modelPages?.goals),
    commission: idOf(stored.modelPages?.commission),
    allocation: idOf(stored.modelPages?.allocation),
    evaluation: idOf(stored.modelPages?.evaluation),
  },
  privacy: {
    controller: text(stored.privacy?.controller),
    officerEmail: text(stored.privacy?.officerEmail),
    officerPhone: text(stored.privacy?.officerPhone),
    ground: stored.privacy?.ground ?? null,
    page: idOf(stored.privacy?.page),
  },
  hub: text(stored.hub),
  applicationHosts: (stored.applicationHosts ?? []).map(({ host }) => host.toLowerCase()),
})

/** The domain shape of the stored menus. */
export const navigationOf = (stored: Stored.Navigation): Navigation => ({
  main: menu(stored.main),
  shortcuts: (stored.shortcuts ?? []).flatMap((item) => {
    const shortcut = menuItem(item)
    return shortcut ? [{ ...shortcut, description: text(item.description) }] : []
  }),
  footer: menu(stored.footer),
})

type StoredAlert = Omit<Stored.Alert, 'id' | 'more'>

/** The domain shape of a stored alert, or null for an alert that is switched off or has no title. */
function alertOf(stored: StoredAlert): Alert | null {
  const title = text(stored.title)
  if (!stored.isActive || title === null) return null
  return {
    severity: stored.severity,
    title,
    text: text(stored.text),
    link: stored.link ? menuItem(stored.link) : null,
    from: instant(stored.from),
    until: instant(stored.until),
    paths: (stored.paths ?? []).map(({ path }) => path),
  }
}

/** The domain shapes of the stored alerts that are switched on, in their stored order. */
export const alertsOf = ({ more, ...first }: Stored.Alert): readonly Alert[] => [first, ...(more ?? [])].flatMap((alert) => alertOf(alert) ?? [])

/** The stored groups of synonyms, which have a phrase on each line. A group of fewer than two is left out. */
export const synonymsOf = (stored: Stored.Search): Snapshot['synonyms'] =>
  (stored.groups ?? []).map(({ words }) => synonymsIn(words)).filter((group) => group.length > 1)
