/** Where in a document's values something stands: field names and places in lists. */
export type FieldPath = readonly (string | number)[]

/** What is wrong in one content file. `line` counts from 1; null when the fault is about the file as a whole. */
export interface Fault {
  readonly file: string
  readonly line: number | null
  /** The field's path, `rounds.0.closesAt`, or null. */
  readonly field: string | null
  /** In Swedish, for the person who wrote the file. */
  readonly reason: string
}

/** A fault as one line of Swedish: `content/news/x.md, rad 4, fältet publishedAt: …`. */
export function faultText({ file, line, field, reason }: Fault): string {
  const place = [file, ...(line === null ? [] : [`rad ${line}`]), ...(field ? [`fältet ${field}`] : [])].join(', ')
  return `${place}: ${reason}`
}

/** Thrown when content files can't be taken or documents can't be written as files. Names every fault that was found. */
export class ContentFaults extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultText).join('\n'))
    this.name = 'ContentFaults'
    this.faults = faults
  }
}
