import { existsSync } from 'node:fs'

// Plain JavaScript, so that a Node too old for the rest can still say so in one sentence.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Torget behöver Node 22.18 eller senare, men det här är ${process.versions.node}. Kör npm ci och starta med npm start, så används den Node som följer med.`,
  )
  process.exit(1)
}
// The reader of the output may be gone, as with a closed terminal or `npm start | head`. Reporting that error would cause it again.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
// What is already set in the environment wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env')
// Payload writes some dates on the server, in the server's own time zone.
process.env.TZ ??= 'Europe/Stockholm'
const [, , command = 'serve', ...rest] = process.argv
// Files are their owner's alone, but for the site, whose modes the publisher sets. What an operator or a developer asks for has the modes of their shell.
if (!['export', 'create-migration'].includes(command)) process.umask(0o077)
// `npm run dev` starts the server with `--watched`: Next then runs in development mode. Payload's own reloading is off, because the server is restarted.
if (rest.includes('--watched')) Object.assign(process.env, { NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true' })
// Telemetry needs consent, and nobody has been asked for it.
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' })
// React and Next are several times slower otherwise.
process.env.NODE_ENV ??= 'production'
// Before anything large is loaded.
;(await import('../boot/modules/quick-modules.ts')).quickModules(process.cwd())
// Development has sample data only, and its errors are printed in full.
if (process.env.NODE_ENV === 'production') (await import('../boot/private/guard-log.ts')).guardLog()
if (rest.includes('--watched')) await (await import('../boot/dev/standby.ts')).waitUntilNeeded()
process.argv.splice(2, process.argv.length, ...rest)
await import(`./${command}.ts`)
