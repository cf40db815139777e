import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

// Columns that earlier migrations added to these tables refer to documents without ON DELETE, so the database refused to delete those documents. The rule
// changes no stored row, so it is added to the tables' texts, one atomic statement each, as https://www.sqlite.org/lang_altertable.html section 7 describes.
// To copy, drop and rename tables instead would leave one missing if the process were killed in between.
const TABLES = [
  'funding_calls_rels',
  '_funding_calls_v_rels',
  'projects_rels',
  '_projects_v_rels',
  'pages_rels',
  '_pages_v_rels',
  'site',
  '_site_v',
  'accessibility',
  '_accessibility_v',
]

const ruleOf = (table: string) => (table.endsWith('_rels') ? 'cascade' : 'set null')

export async function up({ db }: MigrateUpArgs): Promise<void> {
  const [schema] = await db.all<{ readonly schema_version: number }>(sql`PRAGMA schema_version`)
  await db.run(sql`PRAGMA writable_schema=ON`)
  for (const table of TABLES) {
    const [stored] = await db.all<{ readonly sql: string }>(sql`SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ${table}`)
    const text = (stored?.sql ?? '').replace(/REFERENCES (\w+)\(id\)(?! ON)/g, `REFERENCES $1(id) ON DELETE ${ruleOf(table)}`)
    await db.run(sql`UPDATE sqlite_master SET sql = ${text} WHERE type = 'table' AND name = ${table}`)
  }
  // Other connections, and this one, read the texts again.
  await db.run(sql.raw(`PRAGMA schema_version=${(schema?.schema_version ?? 0) + 1}`))
  await db.run(sql`PRAGMA writable_schema=OFF`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  // The columns are the same, and the version before this one works with the rule.
}
