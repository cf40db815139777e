// A thread that takes the text out of one file and ends: a file that is made to harm does so here alone.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'
import { PAGE_END } from '../../domain/search/file-pages.ts'

/** What the thread is given. */
export interface TextTask {
  readonly file: string
  /** The file's ending: `pdf`, `txt` or `csv`. */
  readonly kind: string
  readonly longest: number
}

/** How many pages of a file are read. */
const MOST_PAGES = 1_000

async function pdfText(bytes: Uint8Array, longest: number): Promise<string> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 })
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && length < longest; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const page = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    pages.push(page)
    length += page.length
  }
  return pages.join(PAGE_END)
}

/** Text in UTF-8, or in the older encoding of Windows when it can't be that. */
function plainText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const { file, kind, longest } = workerData as TextTask
const bytes = new Uint8Array(await readFile(file))
const text = kind === 'pdf' ? await pdfText(bytes, longest) : plainText(bytes)
parentPort?.postMessage(text.normalize('NFC').slice(0, longest))
