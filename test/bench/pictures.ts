import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import sharp, { type Sharp } from 'sharp'
import { images } from '../../src/cms/collections/images.ts'
import { readImage } from '../../src/cms/hooks/uploads/read-image.ts'
import { serialSharp } from '../../src/cms/hooks/uploads/serial-sharp.ts'

/** The size of the largest accepted image with three bytes to a pixel: 49,968,200 pixels. */
const WIDTH = 8660
const HEIGHT = 5770
const MEGABYTE = 2 ** 20

interface Kind {
  /** The bytes that a pixel counts for, as in `readImage`. Images with more than three may have fewer pixels. */
  readonly bytes: number
  readonly encode: (image: Sharp) => Sharp
}

const progressive = { progressive: true, chromaSubsampling: '4:4:4' } as const
const interlaced = { compressionLevel: 1, progressive: true } as const

/** The kinds of images that take the most memory to decode. */
const KINDS: Readonly<Record<string, Kind>> = {
  JPEG: { bytes: 3, encode: (image) => image.jpeg() },
  'JPEG, progressive': { bytes: 3, encode: (image) => image.jpeg(progressive) },
  'JPEG, progressive, turned by its EXIF': { bytes: 3, encode: (image) => image.withMetadata({ orientation: 6 }).jpeg(progressive) },
  'JPEG, progressive, four colours': { bytes: 4, encode: (image) => image.toColourspace('cmyk').jpeg({ ...progressive, quality: 60 }) },
  PNG: { bytes: 3, encode: (image) => image.png({ compressionLevel: 1 }) },
  'PNG, interlaced': { bytes: 3, encode: (image) => image.png(interlaced) },
  'PNG, interlaced, with transparency': { bytes: 4, encode: (image) => image.ensureAlpha(0.5).png(interlaced) },
  'PNG, interlaced, with transparency, 16 bits': { bytes: 8, encode: (image) => image.ensureAlpha(0.5).toColourspace('rgb16').png(interlaced) },
  WebP: { bytes: 3, encode: (image) => image.webp({ effort: 0 }) },
  'WebP, lossless, with transparency': { bytes: 4, encode: (image) => image.ensureAlpha(0.5).webp({ effort: 0, lossless: true }) },
  AVIF: { bytes: 6, encode: (image) => image.avif({ effort: 0, chromaSubsampling: '4:4:4' }) },
}

/** The largest memory that this process has had, in megabytes (`VmHWM`). */
const peakMemory = () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024

/** Checks an image and makes its sizes as an upload does. */
async function upload(data: Buffer): Promise<void> {
  const kind = await readImage(data)
  if (kind === null || 'refusal' in kind) throw new Error(`The image was refused: ${JSON.stringify(kind)}`)
  const { createImageSizes } = await import(path.resolve('node_modules/payload/dist/uploads/image-resizing/createImageSizes.js'))
  await createImageSizes({
    config: images('/nowhere') as unknown as SanitizedCollectionConfig,
    dimensions: { width: WIDTH, height: HEIGHT },
    file: { data, mimetype: kind.mimeType, name: 'x', size: data.length },
    mimeType: kind.mimeType,
    req: {} as PayloadRequest,
    savedFilename: 'x.bild',
    sharp: serialSharp,
    staticPath: '/nowhere',
  })
}

/** Prints by how much two simultaneous uploads of a file raise this process's memory. */
async function measure(file: string): Promise<void> {
  const data = readFileSync(file)
  await upload(
    await sharp({ create: { width: 10, height: 10, channels: 3, background: '#888' } })
      .png()
      .toBuffer(),
  )
  const before = peakMemory()
  await Promise.all([upload(data), upload(Buffer.from(data))])
  process.stdout.write(String(Math.round(peakMemory() - before)))
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'torget-pictures-'))
  const noise = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .png()
    .toBuffer()
  try {
    for (const [name, { bytes, encode }] of Object.entries(KINDS)) {
      const file = path.join(folder, 'image')
      const scale = Math.sqrt(3 / bytes)
      const image = sharp(noise).resize(Math.floor(WIDTH * scale), Math.floor(HEIGHT * scale), { fit: 'fill', kernel: 'nearest' })
      writeFileSync(file, await encode(image).toBuffer())
      const { length } = readFileSync(file)
      const started = performance.now()
      const growth = execFileSync(process.execPath, [import.meta.filename, file], { encoding: 'utf8' })
      const seconds = (performance.now() - started) / 1000
      console.log(`| ${name} | ${(length / MEGABYTE).toFixed(1)} MB | ${growth} MB | ${seconds.toFixed(1)} s |`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const [file] = process.argv.slice(2)
await (file ? measure(file) : main())
