import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`site\` ADD \`headline\` text;`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_headline\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`headline\`;`)
  await db.run(sql`ALTER TABLE \`_site_v\` DROP COLUMN \`version_headline\`;`)
}
