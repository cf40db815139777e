import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { compile, rendererIn, SITE } from '../../src/boot/compile.ts'
import type { Instant } from '../../src/domain/content/content.ts'
import type { Delta } from '../../src/publisher/content/delta.ts'
import type { PublisherFolders } from '../../src/publisher/publisher.ts'
import { loadRender, type Render } from '../../src/publisher/rendering/renderer.ts'
import { temporaryFolder } from '../folders/temporary-folder.ts'
import type { FreshTask } from './fresh-publisher.ts'
import { contentsOf } from './site-folder.ts'

const project = path.resolve(import.meta.dirname, '../..')

/** Where readers reach the site that tests make. */
export const ORIGIN = 'https://www.example.se'

const { entry, assetsDir } = rendererIn(path.join(project, SITE.output))

/** Astro's bundle, that renders the pages which readers get. Compiled first when its sources have changed. */
export const ENTRY = entry

/** Renders pages as the server does. */
export async function compiledRender(): Promise<Render> {
  await compile(project, SITE)
  return loadRender(ENTRY, ORIGIN)
}

/** A place to publish the compiled site to, in a folder of its own. */
export async function compiledPlace(): Promise<PublisherFolders> {
  const folder = await temporaryFolder()
  const place = { siteDir: path.join(folder, 'site'), assetsDir, manifestFile: path.join(folder, 'published-files') }
  await mkdir(place.siteDir)
  return place
}

/** Publishes everything into empty folders, in a thread of its own: what is kept in step with lists is kept there for others. */
export class FreshSite {
  readonly #worker: Worker

  /** With pictures, pages have those of their own words to be shared with, as the server's have. */
  constructor({ hasPictures } = { hasPictures: false }) {
    this.#worker = new Worker(new URL('./fresh-publisher.ts', import.meta.url), { workerData: { entry: ENTRY, origin: ORIGIN, hasPictures } })
  }

  /** What a new publisher makes of everything that there is, as `contentsOf` reads it. Throws when it can't make a page. */
  async contents(delta: Delta, now: Instant) {
    const place = await compiledPlace()
    const answered = once(this.#worker, 'message')
    this.#worker.postMessage({ place, delta, now } satisfies FreshTask)
    const [failed] = await answered
    if (failed.length > 0) throw new Error(`A page can't be made: ${JSON.stringify(failed)}`)
    return contentsOf(place.siteDir)
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
