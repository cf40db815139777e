import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ShareWords } from '../../domain/office/share-picture.ts'
import type { PictureAnswer } from './image-process.ts'
import type { Drawer } from './share-images.ts'

/**
 * Draws pictures one at a time in a process of its own, which is there while there is something to draw. A thread could not be made to wait for
 * everything else on the machine: ten thousand pictures after a change of name would slow every answer for minutes.
 */
export class PictureDrawer implements Drawer {
  readonly patience: number
  #process: ChildProcess | null = null

  constructor(patience = 0) {
    this.patience = patience
  }

  /** The bytes of a picture, as PNG. Throws when it can't be drawn, or when the process ends before it is. */
  readonly draw = (words: ShareWords): Promise<Uint8Array> => {
    this.#process ??= this.#start()
    const drawing = this.#process
    return new Promise((resolve, reject) => {
      const settle = (done: () => void) => () => {
        drawing.removeAllListeners('message')
        drawing.off('exit', lose)
        drawing.off('error', fail)
        done()
      }
      const lose = settle(() => reject(new Error('The process that draws has ended')))
      const fail = (error: Error) => settle(() => reject(new Error(`The process that draws could not start: ${error.message}`, { cause: error })))()
      drawing.once('exit', lose)
      // A process that never began has no number. Where the system has no more files to open it has no `send` either, and its error comes next.
      if (drawing.pid === undefined) {
        drawing.once('error', fail)
        return
      }
      drawing.once('message', (answer: PictureAnswer) =>
        settle(() => ('bytes' in answer ? resolve(answer.bytes) : reject(new Error(answer.fault))))(),
      )
      drawing.send(words, (error) => error && settle(() => reject(error))())
    })
  }

  #start(): ChildProcess {
    const started = fork(fileURLToPath(new URL('./image-process.ts', import.meta.url)), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // It reads no settings, so it gets no secrets.
      env: { NODE_ENV: 'production' },
      execArgv: [],
    })
    const forget = () => {
      if (this.#process === started) this.#process = null
    }
    started.once('exit', forget)
    // Whoever asked for the picture is told of the error.
    started.on('error', forget)
    return started
  }

  readonly rest = async (): Promise<void> => {
    const drawing = this.#process
    this.#process = null
    drawing?.disconnect()
  }
}
