import type { View } from '../../src/domain/content/view.ts'
import type { Route } from '../../src/domain/site-map/route.ts'
import { NO_SITE_MAP, nextSiteMap } from '../../src/domain/site-map/routes.ts'

/** Every address of the site: the table of a site map that is made from nothing. */
export const routesOf = (view: View): readonly Route[] => nextSiteMap(NO_SITE_MAP, view).table
