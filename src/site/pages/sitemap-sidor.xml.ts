import type { APIRoute } from 'astro'
import { ACCESSIBILITY_PATH, eventYearPath, LISTS, newsKindPath, newsYearPath } from '../../domain/addresses.ts'
import type { ProjectRole } from '../../domain/content.ts'
import type { RoundStatus } from '../../domain/funding-call.ts'
import type { ProjectStatus } from '../../domain/project.ts'
import type { Content } from '../../domain/questions.ts'
import { sitemap } from '../feeds/sitemap.ts'

const ROUND_STATUSES: readonly RoundStatus[] = ['open', 'upcoming', 'planned', 'closed', 'decided']
const ROLES: readonly ProjectRole[] = ['run', 'supported']
const PROJECT_STATUSES: readonly ProjectStatus[] = ['coming', 'ongoing', 'finished']

/** Every page's address but those of single news, sorted, so that the file changes only when an address comes or goes. */
function pagePaths(content: Content): readonly string[] {
  const [newsYears, themes, eventYears] = [content.newsYears(), content.newsThemes(), content.eventYears()]
  const [kinds, municipalities] = [content.newsKinds(), content.newsMunicipalities()]
  const calls = ROUND_STATUSES.flatMap((status) => content.callsByStatus(status))
  const links = [
    ...newsYears.flatMap((year) => content.newsYearParts(year)),
    ...kinds.flatMap((kind) => [{ path: newsKindPath(kind) }, ...content.newsKindParts(kind)]),
    ...municipalities,
    ...municipalities.flatMap(({ slug }) => content.newsMunicipalityParts(slug)),
    ...themes,
    ...themes.flatMap(({ slug }) => content.newsThemeParts(slug)),
    ...content.upcomingEvents(),
    ...eventYears.flatMap((year) => content.pastEvents(year)),
    ...calls,
    ...calls.flatMap((call) => content.callBySlug(call.path.split('/').at(-2) ?? '')?.rounds ?? []),
    ...ROLES.flatMap((role) => PROJECT_STATUSES.flatMap((status) => content.projectsBy(role, status))),
    ...content.allPages(),
  ]
  const paths = [
    '/',
    ACCESSIBILITY_PATH,
    ...Object.values(LISTS),
    ...newsYears.map(newsYearPath),
    ...eventYears.map(eventYearPath),
    ...links.map(({ path }) => path),
  ]
  return [...new Set(paths)].sort()
}

export const GET: APIRoute = ({ locals: { content, origin } }) =>
  sitemap(
    origin,
    pagePaths(content).map((path) => ({ path, changedAt: null })),
  )
