import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readContentFile, type YamlMap, type YamlValue } from '../../../src/cms/content-files/front-matter.ts'

/** A file of the sample content. */
export interface SampleFile {
  /** The path below `content/`. */
  readonly name: string
  readonly text: string
  readonly values: YamlMap
}

const FOLDER = path.resolve('content')

/** All content files of the sample, by name. */
export const SAMPLE: readonly SampleFile[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => {
    const text = readFileSync(path.join(FOLDER, name), 'utf8')
    return { name, text, values: readContentFile(text).values }
  })

/** The sample's files of a collection. */
export const sampleOf = (collection: string): readonly SampleFile[] => SAMPLE.filter(({ name }) => name.startsWith(`${collection}/`))

/** The slug of a file. */
export const slugOf = ({ name }: Pick<SampleFile, 'name'>): string => path.posix.basename(name, '.md')

/** A value as fields, without any for a value of another kind. */
export const map = (value: YamlValue | undefined): YamlMap => (typeof value === 'object' && !Array.isArray(value) ? (value as YamlMap) : {})

/** A value as rows, none for a value of another kind. */
export const list = (value: YamlValue | undefined): readonly YamlMap[] => (Array.isArray(value) ? value.map(map) : [])

/** A value as text, empty for a value of another kind. */
export const text = (value: YamlValue | undefined): string => (typeof value === 'string' ? value : '')

/** A value as a number, `NaN` for what is none. */
export const number = (value: YamlValue | undefined): number => Number(text(value))

/** A round of a call in the sample, with the fields of its call. */
export const ROUNDS = sampleOf('funding-calls').flatMap((call) =>
  list(call.values.rounds).map((round) => ({ call: slugOf(call), values: call.values, round, name: `${slugOf(call)}, ${text(round.slug)}` })),
)
