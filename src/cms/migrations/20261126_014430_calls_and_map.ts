import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`funding_calls_funder_windows\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`opens\` text,
  	\`closes\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`funding_calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`funding_calls_funder_windows_order_idx\` ON \`funding_calls_funder_windows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_funder_windows_parent_id_idx\` ON \`funding_calls_funder_windows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`funding_calls_checks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`criterion\` text,
  	\`contact_id\` integer,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`funding_calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`funding_calls_checks_order_idx\` ON \`funding_calls_checks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_checks_parent_id_idx\` ON \`funding_calls_checks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_checks_contact_idx\` ON \`funding_calls_checks\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`funding_calls_application_parameters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`value\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`funding_calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`funding_calls_application_parameters_order_idx\` ON \`funding_calls_application_parameters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_application_parameters_parent_id_idx\` ON \`funding_calls_application_parameters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_funding_calls_v_version_funder_windows\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`opens\` text,
  	\`closes\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_funding_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_funder_windows_order_idx\` ON \`_funding_calls_v_version_funder_windows\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_funder_windows_parent_id_idx\` ON \`_funding_calls_v_version_funder_windows\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_funding_calls_v_version_checks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`question\` text,
  	\`criterion\` text,
  	\`contact_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`contact_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_funding_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_checks_order_idx\` ON \`_funding_calls_v_version_checks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_checks_parent_id_idx\` ON \`_funding_calls_v_version_checks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_checks_contact_idx\` ON \`_funding_calls_v_version_checks\` (\`contact_id\`);`)
  await db.run(sql`CREATE TABLE \`_funding_calls_v_version_application_parameters\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`value\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_funding_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_application_parameters_order_idx\` ON \`_funding_calls_v_version_application_parameters\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_application_parameters_parent_id_idx\` ON \`_funding_calls_v_version_application_parameters\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`application_checks\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`call\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`tried_at\` text NOT NULL,
  	\`fault\` text,
  	\`failed_since\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`application_checks_key_idx\` ON \`application_checks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`application_checks_call_idx\` ON \`application_checks\` (\`call\`);`)
  await db.run(sql`CREATE INDEX \`application_checks_updated_at_idx\` ON \`application_checks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`application_checks_created_at_idx\` ON \`application_checks\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`municipalities\` ADD \`tile_row\` numeric;`)
  await db.run(sql`ALTER TABLE \`municipalities\` ADD \`tile_column\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`funding_calls_funder_windows\`;`)
  await db.run(sql`DROP TABLE \`funding_calls_checks\`;`)
  await db.run(sql`DROP TABLE \`funding_calls_application_parameters\`;`)
  await db.run(sql`DROP TABLE \`_funding_calls_v_version_funder_windows\`;`)
  await db.run(sql`DROP TABLE \`_funding_calls_v_version_checks\`;`)
  await db.run(sql`DROP TABLE \`_funding_calls_v_version_application_parameters\`;`)
  await db.run(sql`DROP TABLE \`application_checks\`;`)
  await db.run(sql`ALTER TABLE \`municipalities\` DROP COLUMN \`tile_row\`;`)
  await db.run(sql`ALTER TABLE \`municipalities\` DROP COLUMN \`tile_column\`;`)
}
