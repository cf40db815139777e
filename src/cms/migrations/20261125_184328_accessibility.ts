import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`accessibility_faults\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`description\` text NOT NULL,
  	\`reason\` text DEFAULT 'non-compliance' NOT NULL,
  	\`assessment\` text,
  	\`mended_by\` text,
  	\`alternative\` text,
  	\`criterion\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`accessibility\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`accessibility_faults_order_idx\` ON \`accessibility_faults\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`accessibility_faults_parent_id_idx\` ON \`accessibility_faults\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`accessibility\` (
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
  await db.run(sql`CREATE TABLE \`_accessibility_v_version_faults\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`description\` text NOT NULL,
  	\`reason\` text DEFAULT 'non-compliance' NOT NULL,
  	\`assessment\` text,
  	\`mended_by\` text,
  	\`alternative\` text,
  	\`criterion\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_accessibility_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_accessibility_v_version_faults_order_idx\` ON \`_accessibility_v_version_faults\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_accessibility_v_version_faults_parent_id_idx\` ON \`_accessibility_v_version_faults\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_accessibility_v\` (
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
  await db.run(sql`CREATE INDEX \`_accessibility_v_created_at_idx\` ON \`_accessibility_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_accessibility_v_updated_at_idx\` ON \`_accessibility_v\` (\`updated_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`accessibility_faults\`;`)
  await db.run(sql`DROP TABLE \`accessibility\`;`)
  await db.run(sql`DROP TABLE \`_accessibility_v_version_faults\`;`)
  await db.run(sql`DROP TABLE \`_accessibility_v\`;`)
}
