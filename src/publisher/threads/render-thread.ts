import { Worker } from 'node:worker_threads'
import { WORKER_LIMITS } from '../output/worker-limits.ts'
import type { WorkerAnswer, WorkerStart, WorkerTask } from './render-worker.ts'

/** A task without its number. */
type TaskRequest<Task = WorkerTask> = Task extends WorkerTask ? Omit<Task, 'number'> : never

/** An error that a task threw in the thread, such as a page that can't be rendered. Errors of the thread itself are of other classes. */
export class TaskFault extends Error {}

/** The render thread, with the tasks that it has not answered yet. */
export class RenderThread {
  readonly #worker: Worker
  readonly #tasks = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>()
  #lastNumber = 0

  /** Starts the thread. `lost` is called once, when the thread has ended for any reason. */
  constructor({ place, entry, origin, permit, textsDir }: WorkerStart, lost: (thread: RenderThread) => void) {
    const workerData: WorkerStart = { place, entry, origin, ...(permit ? { permit } : {}), ...(textsDir === undefined ? {} : { textsDir }) }
    this.#worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData, resourceLimits: WORKER_LIMITS })
    this.#worker.on('message', (answer: WorkerAnswer) => {
      const task = this.#tasks.get(answer.number)
      this.#tasks.delete(answer.number)
      if ('fault' in answer) task?.reject(new TaskFault(answer.fault))
      else task?.resolve(answer.result)
    })
    let isLost = false
    const lose = (error: Error) => {
      for (const { reject } of this.#tasks.values()) reject(error)
      this.#tasks.clear()
      if (!isLost) lost(this)
      isLost = true
    }
    this.#worker.on('error', lose)
    this.#worker.on('exit', (code) => lose(new Error(`The publisher's thread ended with code ${code}`)))
  }

  /**
   * Sends a task to the thread and resolves to its result. The caller names the type of the result, which follows from the kind of the task. Rejects with a
   * `TaskFault` when the task throws, and with another error when the thread ends before it has answered.
   */
  ask<Result extends Extract<WorkerAnswer, { result: unknown }>['result']>(task: TaskRequest): Promise<Result> {
    this.#lastNumber += 1
    const number = this.#lastNumber
    return new Promise((resolve, reject) => {
      this.#tasks.set(number, { resolve: (result) => resolve(result as Result), reject })
      this.#worker.postMessage({ ...task, number } satisfies WorkerTask)
    })
  }

  /** Ends the thread at once, also in the middle of a task. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
