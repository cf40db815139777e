import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

// Columns that were added to these tables refer to documents without saying what happens when those are deleted, so that the database refused to delete
// them. SQLite can't change that in place: each table is made again by what its own text says, with the rule added.
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
  // Otherwise a table that goes takes the rows of others with it. Within a transaction this has to be said before it begins.
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  for (const table of TABLES) {
    const textsOf = (type: string) => sql`SELECT sql FROM sqlite_master WHERE type = ${type} AND tbl_name = ${table} AND sql IS NOT NULL`
    const [made] = await db.all<{ readonly sql: string }>(textsOf('table'))
    const indexes = await db.all<{ readonly sql: string }>(textsOf('index'))
    const columns = (made?.sql ?? '').replace(/^[^(]*/, '').replace(/REFERENCES (\w+)\(id\)(?! ON)/g, `REFERENCES $1(id) ON DELETE ${ruleOf(table)}`)
    await db.run(sql.raw(`CREATE TABLE \`__new_${table}\` ${columns}`))
    await db.run(sql.raw(`INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\``))
    await db.run(sql.raw(`DROP TABLE \`${table}\``))
    await db.run(sql.raw(`ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\``))
    for (const index of indexes) await db.run(sql.raw(index.sql))
  }
  await db.run(sql`PRAGMA foreign_keys=ON;`)
}

export async function down(_: MigrateDownArgs): Promise<void> {
  // The columns are the same, and the version before this one gets on with the rule.
}
