import { parentPort, workerData } from 'node:worker_threads'
import { writeSiteFile } from './write.ts'

/** Files to write, by their names within the site's folder. */
export interface DiskTask {
  readonly number: number
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[]
}

/** For each file of a task whether its bytes changed, or why it could not be written. */
export interface DiskAnswer {
  readonly number: number
  readonly results: readonly (boolean | string)[]
}

const folder = workerData as string

function write(name: string, bytes: Uint8Array): boolean | string {
  try {
    return writeSiteFile(folder, name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

parentPort?.on('message', ({ number, files }: DiskTask) => {
  parentPort?.postMessage({ number, results: files.map(([name, bytes]) => write(name, bytes)) } satisfies DiskAnswer)
})
