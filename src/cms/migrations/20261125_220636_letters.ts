import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`letters\` ADD \`resends\` numeric;`)
  await db.run(sql`ALTER TABLE \`seatings\` ADD \`telling\` text;`)
  await db.run(sql`ALTER TABLE \`seatings\` ADD \`telling_turn\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`letters\` DROP COLUMN \`resends\`;`)
  await db.run(sql`ALTER TABLE \`seatings\` DROP COLUMN \`telling\`;`)
  await db.run(sql`ALTER TABLE \`seatings\` DROP COLUMN \`telling_turn\`;`)
}
