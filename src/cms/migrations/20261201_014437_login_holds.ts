import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`logins\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`session\` text NOT NULL,
  	\`user\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`is_ended\` integer DEFAULT false NOT NULL,
  	\`browser\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`logins_session_idx\` ON \`logins\` (\`session\`);`)
  await db.run(sql`CREATE INDEX \`logins_user_idx\` ON \`logins\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`logins_expires_at_idx\` ON \`logins\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`logins_updated_at_idx\` ON \`logins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`logins_created_at_idx\` ON \`logins\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`login_tries\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`count\` numeric NOT NULL,
  	\`waits_until\` numeric NOT NULL,
  	\`forgotten_at\` numeric NOT NULL,
  	\`known_until\` numeric NOT NULL,
  	\`removed_at\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`login_tries_key_idx\` ON \`login_tries\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`login_tries_removed_at_idx\` ON \`login_tries\` (\`removed_at\`);`)
  await db.run(sql`CREATE INDEX \`login_tries_updated_at_idx\` ON \`login_tries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`login_tries_created_at_idx\` ON \`login_tries\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`is_disabled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
  await db.run(sql`ALTER TABLE \`_users_v\` ADD \`version_is_disabled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_users_v\` DROP COLUMN \`version_login_attempts\`;`)
  await db.run(sql`ALTER TABLE \`_users_v\` DROP COLUMN \`version_lock_until\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`logins\`;`)
  await db.run(sql`DROP TABLE \`login_tries\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`is_disabled\`;`)
  await db.run(sql`ALTER TABLE \`_users_v\` ADD \`version_login_attempts\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`_users_v\` ADD \`version_lock_until\` text;`)
  await db.run(sql`ALTER TABLE \`_users_v\` DROP COLUMN \`version_is_disabled\`;`)
}
