/**
 * The content types of the files that editors upload and readers get, by extension. A file of any other kind is neither published nor served. None of
 * these is run by a browser as a part of the site: a PDF's own scripts stay within the viewer.
 */
const FILE_TYPES = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const

/** The extension of a file that may be published. */
export type FileExtension = keyof typeof FILE_TYPES
/** The extensions of the files that may be published. */
export const FILE_EXTENSIONS = Object.keys(FILE_TYPES) as readonly FileExtension[]

/** The extension of a file's name in lower case and without its dot, or null for a name without one that may be published. */
export function fileExtension(name: string): FileExtension | null {
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1).toLowerCase()
  return dot >= 0 && Object.hasOwn(FILE_TYPES, extension) ? (extension as FileExtension) : null
}

/** The content type of a file by the extension of its name, or null for a file that may not be published. */
export function fileType(name: string): string | null {
  const extension = fileExtension(name)
  return extension && FILE_TYPES[extension]
}
