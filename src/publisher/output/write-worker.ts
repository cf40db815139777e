import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { writeSiteFile } from './site-file.ts'
import { OUT_OF_TIME, WritePermit } from './write-permit.ts'

/** What the thread is started with: the site's folder, and the memory of the permit without which nothing is written. */
export interface WriteWorkerStart {
  readonly folder: string
  readonly permit?: SharedArrayBuffer
}

/** Files to write, by their names within the site's folder. */
export interface WriteTask {
  readonly number: number
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[]
}

/** For each file of a task whether its bytes changed, or why it could not be written. */
export interface WriteResult {
  readonly number: number
  readonly results: readonly (boolean | string)[]
}

// Readers and editors are answered meanwhile. On Linux a thread has a priority of its own, by a number that only it can read.
try {
  setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // Elsewhere the machine shares as it likes.
}

const { folder, permit: memory } = workerData as WriteWorkerStart
const permit = memory ? new WritePermit(memory) : null

function write(name: string, bytes: Uint8Array): boolean | string {
  // Many files may have waited here while the machine slept.
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
