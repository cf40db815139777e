import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { writeSiteFile } from './site-file.ts'
import { OUT_OF_TIME, WritePermit } from './write-permit.ts'

/** The start data of the thread: the site's folder, and the memory of the write permit. Without a permit it always writes. */
export interface WriteWorkerStart {
  readonly folder: string
  readonly permit?: SharedArrayBuffer
}

/** Files to write, with names relative to the site's folder. */
export interface WriteTask {
  readonly number: number
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[]
}

/** The result for each file of a task: whether its bytes changed, or why it could not be written. */
export interface WriteResult {
  readonly number: number
  readonly results: readonly (boolean | string)[]
}

// The threads that answer readers and editors go first. On Linux a thread has a priority of its own, by a number that only the thread itself can read.
try {
  setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // Other systems have no priority for threads.
}

const { folder, permit: memory } = workerData as WriteWorkerStart
const permit = memory ? new WritePermit(memory) : null

function write(name: string, bytes: Uint8Array): boolean | string {
  // The permit may have run out while files waited here, for example when the machine slept.
  if (permit && !permit.isValid()) return OUT_OF_TIME
  try {
    return writeSiteFile(folder, name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

parentPort?.on('message', ({ number, files }: WriteTask) => {
  parentPort?.postMessage({ number, results: files.map(([name, bytes]) => write(name, bytes)) } satisfies WriteResult)
})
