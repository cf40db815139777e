import type { SharpDependency } from 'payload'
import sharp, { type Sharp } from 'sharp'

/** The largest accepted image, in pixels. A photograph of 8,660 × 5,770 has as many. `src/docs/benchmarks.md` has the memory that it takes. */
export const MOST_PIXELS = 50_000_000

// Every upload is another image, so results of earlier ones are of no use.
sharp.cache(false)

let previous: Promise<unknown> = Promise.resolve()

/** Runs work when all earlier work is done, and settles as it does. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = previous.then(work)
  previous = result.catch(() => null)
  return result
}

/** An image that is decoded when no other is, and so are its clones. */
function inTurns(image: Sharp): Sharp {
  const toBuffer = image.toBuffer.bind(image) as unknown as (options?: object) => Promise<never>
  const clone = image.clone.bind(image)
  return Object.assign(image, { toBuffer: (options?: object) => inTurn(() => toBuffer(options)), clone: () => inTurns(clone()) })
}

/**
 * Sharp for uploads: at most one image is decoded at a time in the process, and none with more than `MOST_PIXELS`. Payload makes the sizes of an image in
 * parallel, and uploads come in parallel; together they would take several times the memory.
 */
export const serialSharp: SharpDependency = (input, options) =>
  inTurns(sharp(input, { ...options, limitInputPixels: MOST_PIXELS, sequentialRead: true }))
