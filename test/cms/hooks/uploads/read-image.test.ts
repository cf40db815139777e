import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { readImage } from '../../../../src/cms/hooks/uploads/read-image.ts'
import { MOST_PIXELS, serialSharp } from '../../../../src/cms/hooks/uploads/serial-sharp.ts'

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888888' }, limitInputPixels: false })
/** The first bytes of an image in HEIC: a box with the brands of its format. */
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)])
/** A large size in the header of a small PNG: the check of the chunk is not what is tested. */
async function pngOf(width: number, height: number, colours: 2 | 6 = 2, bits: 8 | 16 = 8): Promise<Buffer> {
  const png = await plain(1, 1).png().toBuffer()
  png.writeUInt8(bits, 24)
  png.writeUInt8(colours, 25)
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
const { crc32 } = await import('node:zlib')
/** An AVIF whose header says another size: the width and the height follow the name of its box `ispe` and four bytes of flags. */
function avifOf(width: number, height: number, avif: Buffer): Buffer {
  const at = avif.indexOf('ispe') + 8
  avif.writeUInt32BE(width, at)
  avif.writeUInt32BE(height, at + 4)
  return avif
}

test.each<[string, (image: Sharp) => Sharp, string]>([
  ['JPEG', (image) => image.jpeg(), 'image/jpeg'],
  ['PNG', (image) => image.png(), 'image/png'],
  ['WebP', (image) => image.webp(), 'image/webp'],
  ['AVIF', (image) => image.avif({ effort: 0 }), 'image/avif'],
])('an image in %s is known by its bytes', async (_, encode, mimeType) => {
  expect(await readImage(await encode(plain(60, 40)).toBuffer())).toMatchObject({ mimeType })
})

const frames = Buffer.concat([Buffer.alloc(10 * 10 * 3, 0), Buffer.alloc(10 * 10 * 3, 255)])
const moving = () => sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })

describe('a refusal says what is wrong and what to do', () => {
  test.each<[string, () => Promise<Buffer>, RegExp]>([
    ['HEIC', async () => heic, /HEIC.*spara.*JPEG.*iPhone.*Inställningar > Kamera > Format > Mest kompatibelt/],
    ['a moving WebP', () => moving().webp().toBuffer(), /rör sig.*stillbilder.*Spara en av bildrutorna/],
    ['a GIF', () => moving().gif().toBuffer(), /JPEG, PNG, WebP eller AVIF/],
    ['a moving PNG', async () => Buffer.from((await plain(9, 9).png().toBuffer()).toString('latin1').replace('pHYs', 'acTL'), 'latin1'), /rör sig/],
    ['300 million pixels', () => pngOf(20_000, 15_000), /300 miljoner bildpunkter \(20\s000 × 15\s000\), och högst 50 miljoner.*Minska den/],
    ['a pixel too many', () => pngOf(MOST_PIXELS + 1, 1), /50,1 miljoner bildpunkter/],
    ['too many with transparency', () => pngOf(9000, 4200, 6), /37,8 miljoner.*högst 37,5 miljoner/],
    ['too many with transparency and 16 bits', () => pngOf(5000, 4000, 6, 16), /20 miljoner.*högst 18,7 miljoner/],
    ['too many in AVIF', async () => avifOf(6000, 5000, await plain(64, 64).avif({ effort: 0 }).toBuffer()), /30 miljoner.*högst 25 miljoner/],
    ['TIFF', () => plain(9, 9).tiff().toBuffer(), /JPEG, PNG, WebP eller AVIF/],
  ])('%s', async (_, bytes, words) => {
    const image = await readImage(await bytes())
    expect(image && 'refusal' in image ? image.refusal : image).toMatch(words)
  })
})

test.each<[string, () => Promise<Buffer>]>([
  ['half a JPEG', async () => half(await noisy().jpeg().toBuffer())],
  ['half a PNG', async () => half(await noisy().png().toBuffer())],
  ['half a WebP', async () => half(await noisy().webp().toBuffer())],
  ['a text', async () => Buffer.from('En rad.')],
])('%s is no image', async (_, bytes) => expect(await readImage(await bytes())).toBeNull())

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)
const noisy = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })

test('one image is decoded at a time, also as clones, and one that fails does not stop the next', async () => {
  const png = await plain(400, 300).png().toBuffer()
  const done: string[] = []
  const first = serialSharp(png)
  const works = [
    first
      .resize(300)
      .toBuffer()
      .then(() => done.push('first')),
    first
      .clone()
      .resize(8)
      .toBuffer()
      .then(() => done.push('clone')),
    serialSharp(Buffer.from('x'))
      .toBuffer()
      .catch(() => done.push('broken')),
    serialSharp(png)
      .resize(8)
      .toBuffer()
      .then(() => done.push('last')),
  ]
  await Promise.all(works)
  expect(done).toEqual(['first', 'clone', 'broken', 'last'])
})

test('an image that is stored with too many pixels is not decoded either', async () => {
  await expect(serialSharp(await pngOf(MOST_PIXELS + 1, 1)).toBuffer()).rejects.toThrow(/pixel limit/)
})
