import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import type { ShareWords } from '../../domain/office/share-picture.ts'
import { drawSharePicture } from './draw-share-image.ts'

/** A picture's bytes, or why there are none. */
export type PictureAnswer = { readonly bytes: Uint8Array } | { readonly fault: string }

// Readers and editors are answered meanwhile, and nobody waits for this.
try {
  setPriority(constants.priority.PRIORITY_LOW)
} catch {
  // Where that is forbidden, pictures are drawn as quickly as the rest.
}
sharp.concurrency(1)
sharp.cache(false)

// Ctrl-C reaches every process of a terminal. Whoever asked for pictures decides when there are enough.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())

const answer = (message: PictureAnswer) => process.connected && process.send?.(message)

process.on('message', (words: ShareWords) => {
  drawSharePicture(words).then(
    (bytes) => answer({ bytes }),
    (error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }),
  )
})
