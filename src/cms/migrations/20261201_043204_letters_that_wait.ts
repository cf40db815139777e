import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`account_letters\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`to\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`is_own\` integer DEFAULT false,
  	\`status\` text DEFAULT 'queued' NOT NULL,
  	\`fault\` text,
  	\`tries\` numeric DEFAULT 0,
  	\`sent_at\` text,
  	\`sentat_tz\` text DEFAULT 'Europe/Stockholm',
  	\`due_at\` text,
  	\`dueat_tz\` text DEFAULT 'Europe/Stockholm',
  	\`valid_until\` text,
  	\`validuntil_tz\` text DEFAULT 'Europe/Stockholm',
  	\`failing_since\` text,
  	\`resends\` numeric,
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`account_letters_to_idx\` ON \`account_letters\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`account_letters_status_idx\` ON \`account_letters\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`account_letters_due_at_idx\` ON \`account_letters\` (\`due_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`account_letters_key_idx\` ON \`account_letters\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`account_letters_updated_at_idx\` ON \`account_letters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`account_letters_created_at_idx\` ON \`account_letters\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`letters\` ADD \`valid_until\` text;`)
  await db.run(sql`ALTER TABLE \`letters\` ADD \`validuntil_tz\` text DEFAULT 'Europe/Stockholm';`)
  await db.run(sql`ALTER TABLE \`letters\` ADD \`failing_since\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`account_letters\`;`)
  await db.run(sql`ALTER TABLE \`letters\` DROP COLUMN \`valid_until\`;`)
  await db.run(sql`ALTER TABLE \`letters\` DROP COLUMN \`validuntil_tz\`;`)
  await db.run(sql`ALTER TABLE \`letters\` DROP COLUMN \`failing_since\`;`)
}
