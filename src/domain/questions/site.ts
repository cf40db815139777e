import type { AccessibilityStatement, Alert, Contact, Day, Document, Id, Image, Instant, MenuItem, OfficeSettings, Ref } from '../content/content.ts'
import { allById, byId, ordered, type View } from '../content/view.ts'
import { type Bundle, bundleOf } from '../documents/bundle.ts'
import { shownAlerts } from '../office/alert.ts'
import { controllerOf } from '../office/privacy.ts'
import { refPath } from '../paths/references.ts'
import { dayOf } from '../time/swedish-time.ts'
import { type TimeLeft, timeLeft } from '../time/time-left.ts'

/** A line of a menu with its address. Lines that lead to nothing published are left out. */
export interface MenuLink {
  readonly label: string
  readonly path: string
}

const link = (v: View, item: MenuItem): MenuLink[] => {
  const path = typeof item.to === 'string' ? item.to : refPath(v, item.to)
  return path === null ? [] : [{ label: item.label, path }]
}

/** The office's settings. */
export const settings = (v: View): OfficeSettings => v.snapshot.settings

/** Lines without those that lead where one before them leads. */
const once = <T extends MenuLink>(links: readonly T[]): readonly T[] =>
  links.filter(({ path }, i) => links.findIndex((other) => other.path === path) === i)

/** The menus, with only what can be reached, each place once. */
export const navigation = (v: View) => {
  const { main, shortcuts, footer } = v.snapshot.navigation
  return {
    main: once(main.flatMap((item) => link(v, item))),
    shortcuts: once(shortcuts.flatMap((item) => link(v, item).map((l) => ({ ...l, description: item.description })))),
    footer: once(footer.flatMap((item) => link(v, item))),
  }
}

/** What people are told about their personal data when they sign up, as far as the settings say it. `path` is that of the page about it. */
export const privacyNotice = (v: View) => {
  const { settings: office } = v.snapshot
  const { officerEmail, officerPhone, ground, page } = office.privacy
  return {
    controller: controllerOf(office),
    email: office.email,
    ground,
    officer: officerEmail === null && officerPhone === null ? null : { email: officerEmail, phone: officerPhone },
    path: page === null ? null : refPath(v, { collection: 'pages', id: page }),
  }
}

/** The alerts to show on an address now, the gravest first, their links resolved. */
export const alertsFor = (v: View, path: string): readonly (Omit<Alert, 'link'> & { readonly link: MenuLink | null })[] =>
  shownAlerts(v.snapshot.alerts, path, v.now).map((alert) => ({ ...alert, link: alert.link ? (link(v, alert.link)[0] ?? null) : null }))

/** The accessibility statement, as far as it is written. */
export const accessibility = (v: View): AccessibilityStatement => v.snapshot.accessibility

/** The Swedish day of the view. A page that asks is rendered each midnight, so ask only where the day is shown. */
export const today = (v: View): Day => dayOf(v.now)

/** The time left until a deadline of one reader. For pages that are rendered for one reader: a stored page would not follow it. */
export const timeLeftForReader = (v: View, deadline: Instant): TimeLeft | null => timeLeft(deadline, v.now)

/** The path of a reference, or null when its record is not published. */
export const addressOf = (v: View, collection: Ref['collection'], id: Id): string | null => refPath(v, { collection, id })

export const image = (v: View, id: Id): Image | null => byId(v, 'images', id)
export const document = (v: View, id: Id): Document | null => byId(v, 'documents', id)
export const documents = (v: View, ids: readonly Id[]): readonly Document[] => allById(v, 'documents', ids)
/** Several documents in one file, or null for fewer than two. */
export const bundle = (v: View, ids: readonly Id[]): Bundle | null => bundleOf(allById(v, 'documents', ids))
export const contacts = (v: View, ids: readonly Id[]): readonly Contact[] => allById(v, 'contacts', ids)
/** The number of municipalities in the office's register. */
export const municipalityCount = (v: View): number => v.snapshot.municipalities.length
/** The names of municipalities, in Swedish order. */
export const municipalityNames = (v: View, ids: readonly Id[]): readonly string[] =>
  allById(v, 'municipalities', ids)
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'sv'))
/**
 * Whether each municipality of the register, in Swedish order, is among some. What names none of them concerns the whole region, so then all are.
 */
export const municipalitiesAmong = (v: View, ids: readonly Id[]): readonly boolean[] => {
  const among = ordered(v.snapshot.municipalities, ({ name }) => name).map(({ id }) => ids.includes(id))
  return among.includes(true) ? among : among.map(() => true)
}
