import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { NODE_FLAGS } from './node-flags.ts'

/**
 * Makes `astro build` leave the finished site, and nothing else, in its output folder: what Astro compiles goes to a folder of its own, and the
 * publisher writes the pages with it. The folder is not emptied first, so it may be served all the while.
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
        // What stopped it has been said. Thrown, it would come with a trace that leads here.
        process.exit(1)
      },
    },
  }
}
