import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { NODE_FLAGS } from './node-flags.ts'

/**
 * An integration that makes `astro build` leave the finished site, and nothing else, in its output folder: Astro compiles into another folder, and the
 * publisher writes the pages with that. The output folder is not emptied first, so it may be served all the while.
 */
export function astroStaticBuild(): AstroIntegration {
  let [root, out, renderer] = ['', '', '']
  return {
    name: 'torget-static-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return
        const outDir = new URL('.astro/build/', config.root)
        root = fileURLToPath(config.root)
        out = fileURLToPath(config.outDir)
        renderer = fileURLToPath(outDir)
        updateConfig({ outDir, build: { client: new URL('client/', outDir), server: new URL('server/', outDir) } })
      },
      'astro:build:done': async () => {
        const publishing = spawn(process.execPath, [...NODE_FLAGS, 'src/commands/run.mjs', 'publish-once', '--out', out, '--renderer', renderer], {
          cwd: root,
          stdio: 'inherit',
        })
        const [code] = (await once(publishing, 'exit')) as [number | null]
        if (code === 0) return
        console.error(`Mallarna är kompilerade, men webbplatsen i ${out} är inte komplett.`)
        // The command has printed the reason. A thrown error would add a stack trace of this file.
        process.exit(1)
      },
    },
  }
}
