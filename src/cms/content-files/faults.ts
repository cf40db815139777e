/** The path of a value in a document: names of fields and, in arrays, indexes from 0. */
export type FieldPath = readonly (string | number)[]

/** A fault in a content file. */
export interface Fault {
  readonly file: string
  /** From 1, or null for a fault of the whole file. */
  readonly line: number | null
  /** The field's path, `rounds.0.closesAt`, or null. */
  readonly field: string | null
  /** A Swedish sentence for the person who wrote the file. */
  readonly reason: string
}

/** A fault as a line in Swedish: `content/news/x.md, rad 4, fältet publishedAt: …`. */
function faultText({ file, line, field, reason }: Fault): string {
  const place = [file, ...(line === null ? [] : [`rad ${line}`]), ...(field ? [`fältet ${field}`] : [])].join(', ')
  return `${place}: ${reason}`
}

/** Thrown when content files can't be stored, or documents can't be written as content files. Names every fault that was found. */
export class ContentFaults extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultText).join('\n'))
    this.name = 'ContentFaults'
    this.faults = faults
  }
}
