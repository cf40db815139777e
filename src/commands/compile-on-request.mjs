// Compiles the site's templates on request, into the folder that the request names: a child process of `npm run dev`. One that has compiled before
// takes half the time of a new one.
import { build } from 'astro'
import site from '../../astro.config.mjs'

/** What went wrong, where, and the lines around it. */
function faultOf(error) {
  const { file = error.id, line, column } = error.loc ?? {}
  const place = [file?.replace(`${process.cwd()}/`, ''), line, column].filter((part) => part !== undefined).join(':')
  return [place, error.message ?? String(error), error.hint, error.frame].filter(Boolean).join('\n')
}

process.on('message', async ({ folder }) => {
  try {
    await build({ ...site, configFile: false, integrations: [], outDir: folder, logLevel: 'error' }, { teardownCompiler: false })
    process.send?.({ fault: null })
  } catch (error) {
    process.send?.({ fault: faultOf(error) })
  }
})
// `npm run dev` ends this process, also when it is killed itself.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
