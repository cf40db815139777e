import { Worker } from 'node:worker_threads'
import type { ShareWords } from '../domain/share-picture.ts'
import type { PictureAnswer } from './picture-worker.ts'
import type { Drawer } from './share-pictures.ts'

/** Draws pictures in a thread of its own, one at a time. The thread is there while there is something to draw. */
export class PictureThread implements Drawer {
  #worker: Worker | null = null

  /** The bytes of a picture, as PNG. Throws when it can't be drawn, or when the thread ends before it is. */
  readonly draw = (words: ShareWords): Promise<Uint8Array> => {
    this.#worker ??= new Worker(new URL('./picture-worker.ts', import.meta.url))
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const lose = (error: Error) => {
        if (this.#worker === worker) this.#worker = null
        reject(error)
      }
      const exited = () => lose(new Error('The thread that draws has ended'))
      worker.once('error', lose)
      worker.once('exit', exited)
      worker.once('message', (answer: PictureAnswer) => {
        worker.off('error', lose)
        worker.off('exit', exited)
        if ('bytes' in answer) resolve(answer.bytes)
        else reject(new Error(answer.fault))
      })
      worker.postMessage(words)
    })
  }

  readonly rest = async (): Promise<void> => {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}
