import { defineConfig, passthroughImageService } from 'astro/config'
import { astroStaticBuild } from './src/boot/astro-static-build.ts'

// Astro builds a bundle that renders pages on demand; the publisher, not a web server, is what asks for them.
/** @type {import('astro').AstroIntegration} */
const publisher = {
  name: 'publisher',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'publisher',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./src/site/entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable' },
      }),
  },
}

export default defineConfig({
  srcDir: './src/site',
  publicDir: './public',
  outDir: './dist',
  output: 'server',
  adapter: publisher,
  integrations: [astroStaticBuild()],
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Pictures are sized when they are uploaded, never here.
  image: { service: passthroughImageService() },
  build: { inlineStylesheets: 'never' },
  // A script that stands in the page itself is refused by the Content-Security-Policy.
  vite: { resolve: { noExternal: true, external: ['sharp'] }, build: { assetsInlineLimit: 0 } },
})
