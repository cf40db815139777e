import { Worker } from 'node:worker_threads'
import { WORKER_LIMITS } from '../output/worker-limits.ts'
import type { WorkerAnswer, WorkerStart, WorkerTask } from './render-worker.ts'

/** A task as it is asked, before it has a number. */
type TaskRequest<Task = WorkerTask> = Task extends WorkerTask ? Omit<Task, 'number'> : never

/** What a task itself threw in the thread: what it was asked about can't be made. Other errors are the thread's, or come from elsewhere. */
export class TaskFault extends Error {}

/** The thread that renders, and what it was asked and has not answered. */
export class RenderThread {
  readonly #worker: Worker
  readonly #asked = new Map<number, { readonly answered: (result: unknown) => void; readonly failed: (error: Error) => void }>()
  #lastNumber = 0

  /** Starts it. `lost` is called once, when it is no more. */
  constructor({ place, entry, origin, permit, textsDir }: WorkerStart, lost: (thread: RenderThread) => void) {
    const workerData: WorkerStart = { place, entry, origin, ...(permit ? { permit } : {}), ...(textsDir === undefined ? {} : { textsDir }) }
    this.#worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData, resourceLimits: WORKER_LIMITS })
    this.#worker.on('message', (answer: WorkerAnswer) => {
      const asked = this.#asked.get(answer.number)
      this.#asked.delete(answer.number)
      if ('fault' in answer) asked?.failed(new TaskFault(answer.fault))
      else asked?.answered(answer.result)
    })
    let isLost = false
    const lose = (error: Error) => {
      for (const { failed } of this.#asked.values()) failed(error)
      this.#asked.clear()
      if (!isLost) lost(this)
      isLost = true
    }
    this.#worker.on('error', lose)
    this.#worker.on('exit', (code) => lose(new Error(`The publisher's thread ended with code ${code}`)))
  }

  /** Asks it. Who asks knows what kind of answer that has. Throws a `TaskFault` when the task does, another error when the thread ends before it has answered. */
  ask<Result extends Extract<WorkerAnswer, { result: unknown }>['result']>(task: TaskRequest): Promise<Result> {
    this.#lastNumber += 1
    const number = this.#lastNumber
    return new Promise((resolve, reject) => {
      this.#asked.set(number, { answered: (result) => resolve(result as Result), failed: reject })
      this.#worker.postMessage({ ...task, number } satisfies WorkerTask)
    })
  }

  /** Ends it, whatever it does. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
