import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`alert_more_paths\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`alert_more\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`alert_more_paths_order_idx\` ON \`alert_more_paths\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`alert_more_paths_parent_id_idx\` ON \`alert_more_paths\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`alert_more\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`is_active\` integer DEFAULT false,
  	\`severity\` text DEFAULT 'info' NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	\`link_label\` text,
  	\`link_path\` text,
  	\`from\` text,
  	\`from_tz\` text DEFAULT 'Europe/Stockholm',
  	\`until\` text,
  	\`until_tz\` text DEFAULT 'Europe/Stockholm',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`alert\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`alert_more_order_idx\` ON \`alert_more\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`alert_more_parent_id_idx\` ON \`alert_more\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_alert_v_version_more_paths\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`path\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_alert_v_version_more\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_alert_v_version_more_paths_order_idx\` ON \`_alert_v_version_more_paths\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_alert_v_version_more_paths_parent_id_idx\` ON \`_alert_v_version_more_paths\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_alert_v_version_more\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`is_active\` integer DEFAULT false,
  	\`severity\` text DEFAULT 'info' NOT NULL,
  	\`title\` text,
  	\`text\` text,
  	\`link_label\` text,
  	\`link_path\` text,
  	\`from\` text,
  	\`from_tz\` text DEFAULT 'Europe/Stockholm',
  	\`until\` text,
  	\`until_tz\` text DEFAULT 'Europe/Stockholm',
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_alert_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_alert_v_version_more_order_idx\` ON \`_alert_v_version_more\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_alert_v_version_more_parent_id_idx\` ON \`_alert_v_version_more\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`occasion_numbers\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_occasion_numbers\` text;`)
  await db.run(sql`ALTER TABLE \`letters\` ADD \`resends\` numeric;`)
  await db.run(sql`ALTER TABLE \`seatings\` ADD \`telling\` text;`)
  await db.run(sql`ALTER TABLE \`seatings\` ADD \`telling_turn\` numeric;`)
  await db.run(sql`ALTER TABLE \`arrivals\` ADD \`is_taken_back\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`accessibility\` ADD \`former_page_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`accessibility_former_page_idx\` ON \`accessibility\` (\`former_page_id\`);`)
  await db.run(sql`ALTER TABLE \`_accessibility_v\` ADD \`version_former_page_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`_accessibility_v_version_version_former_page_idx\` ON \`_accessibility_v\` (\`version_former_page_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`alert_more_paths\`;`)
  await db.run(sql`DROP TABLE \`alert_more\`;`)
  await db.run(sql`DROP TABLE \`_alert_v_version_more_paths\`;`)
  await db.run(sql`DROP TABLE \`_alert_v_version_more\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_accessibility\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`organisation\` text,
  	\`service\` text,
  	\`conformance\` text,
  	\`feedback_form\` text,
  	\`feedback_email\` text,
  	\`feedback_phone\` text,
  	\`feedback_answered\` text,
  	\`method\` text,
  	\`assessor\` text,
  	\`method_note\` text,
  	\`assessed_on\` text,
  	\`reviewed_on\` text,
  	\`published_on\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`INSERT INTO \`__new_accessibility\`("id", "organisation", "service", "conformance", "feedback_form", "feedback_email", "feedback_phone", "feedback_answered", "method", "assessor", "method_note", "assessed_on", "reviewed_on", "published_on", "updated_at", "created_at") SELECT "id", "organisation", "service", "conformance", "feedback_form", "feedback_email", "feedback_phone", "feedback_answered", "method", "assessor", "method_note", "assessed_on", "reviewed_on", "published_on", "updated_at", "created_at" FROM \`accessibility\`;`)
  await db.run(sql`DROP TABLE \`accessibility\`;`)
  await db.run(sql`ALTER TABLE \`__new_accessibility\` RENAME TO \`accessibility\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE TABLE \`__new__accessibility_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`version_organisation\` text,
  	\`version_service\` text,
  	\`version_conformance\` text,
  	\`version_feedback_form\` text,
  	\`version_feedback_email\` text,
  	\`version_feedback_phone\` text,
  	\`version_feedback_answered\` text,
  	\`version_method\` text,
  	\`version_assessor\` text,
  	\`version_method_note\` text,
  	\`version_assessed_on\` text,
  	\`version_reviewed_on\` text,
  	\`version_published_on\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new__accessibility_v\`("id", "version_organisation", "version_service", "version_conformance", "version_feedback_form", "version_feedback_email", "version_feedback_phone", "version_feedback_answered", "version_method", "version_assessor", "version_method_note", "version_assessed_on", "version_reviewed_on", "version_published_on", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "version_organisation", "version_service", "version_conformance", "version_feedback_form", "version_feedback_email", "version_feedback_phone", "version_feedback_answered", "version_method", "version_assessor", "version_method_note", "version_assessed_on", "version_reviewed_on", "version_published_on", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_accessibility_v\`;`)
  await db.run(sql`DROP TABLE \`_accessibility_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__accessibility_v\` RENAME TO \`_accessibility_v\`;`)
  await db.run(sql`CREATE INDEX \`_accessibility_v_created_at_idx\` ON \`_accessibility_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_accessibility_v_updated_at_idx\` ON \`_accessibility_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`occasion_numbers\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_occasion_numbers\`;`)
  await db.run(sql`ALTER TABLE \`letters\` DROP COLUMN \`resends\`;`)
  await db.run(sql`ALTER TABLE \`seatings\` DROP COLUMN \`telling\`;`)
  await db.run(sql`ALTER TABLE \`seatings\` DROP COLUMN \`telling_turn\`;`)
  await db.run(sql`ALTER TABLE \`arrivals\` DROP COLUMN \`is_taken_back\`;`)
}
