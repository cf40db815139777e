import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { ShareWords } from '../domain/share-picture.ts'
import { drawSharePicture } from './draw-share-picture.ts'

/** A picture's bytes, or why there are none. */
export type PictureAnswer = { readonly bytes: Uint8Array } | { readonly fault: string }

// Pages are made meanwhile, and nobody waits for this.
sharp.concurrency(1)
sharp.cache(false)

const answer = (message: PictureAnswer) => parentPort?.postMessage(message)

parentPort?.on('message', (words: ShareWords) => {
  drawSharePicture(words).then(
    (bytes) => answer({ bytes }),
    (error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }),
  )
})
