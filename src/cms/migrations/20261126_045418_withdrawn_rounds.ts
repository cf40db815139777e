import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`funding_calls_rounds\` ADD \`withdrawn\` text;`)
  await db.run(sql`ALTER TABLE \`funding_calls\` ADD \`grant_names\` text;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v_version_rounds\` ADD \`withdrawn\` text;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v\` ADD \`version_grant_names\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`funding_calls_rounds\` DROP COLUMN \`withdrawn\`;`)
  await db.run(sql`ALTER TABLE \`funding_calls\` DROP COLUMN \`grant_names\`;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v_version_rounds\` DROP COLUMN \`withdrawn\`;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v\` DROP COLUMN \`version_grant_names\`;`)
}
