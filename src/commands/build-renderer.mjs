// Compiles the site's templates into what the publisher renders pages with: `astro build`, without the writing of a site that follows it.
import { build } from 'astro'
import site from '../../astro.config.mjs'

await build({ ...site, configFile: false, integrations: [], outDir: './.astro/renderer' })
