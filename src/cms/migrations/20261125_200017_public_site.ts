import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`news_alternatives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'easy-read',
  	\`language\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_alternatives_order_idx\` ON \`news_alternatives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_alternatives_parent_id_idx\` ON \`news_alternatives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`news_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`at_tz\` text DEFAULT 'Europe/Stockholm',
  	\`what\` text,
  	\`subject\` text,
  	\`before\` text,
  	\`after\` text,
  	\`withdrawn\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_changes_order_idx\` ON \`news_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`news_changes_parent_id_idx\` ON \`news_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_version_alternatives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'easy-read',
  	\`language\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_version_alternatives_order_idx\` ON \`_news_v_version_alternatives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_alternatives_parent_id_idx\` ON \`_news_v_version_alternatives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_version_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`at_tz\` text DEFAULT 'Europe/Stockholm',
  	\`what\` text,
  	\`subject\` text,
  	\`before\` text,
  	\`after\` text,
  	\`withdrawn\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_version_changes_order_idx\` ON \`_news_v_version_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_changes_parent_id_idx\` ON \`_news_v_version_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`at_tz\` text DEFAULT 'Europe/Stockholm',
  	\`what\` text,
  	\`subject\` text,
  	\`before\` text,
  	\`after\` text,
  	\`withdrawn\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_changes_order_idx\` ON \`events_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_changes_parent_id_idx\` ON \`events_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`at_tz\` text DEFAULT 'Europe/Stockholm',
  	\`what\` text,
  	\`subject\` text,
  	\`before\` text,
  	\`after\` text,
  	\`withdrawn\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_changes_order_idx\` ON \`_events_v_version_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_changes_parent_id_idx\` ON \`_events_v_version_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`funding_calls_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`at_tz\` text DEFAULT 'Europe/Stockholm',
  	\`what\` text,
  	\`subject\` text,
  	\`before\` text,
  	\`after\` text,
  	\`withdrawn\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`funding_calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`funding_calls_changes_order_idx\` ON \`funding_calls_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_changes_parent_id_idx\` ON \`funding_calls_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_funding_calls_v_version_changes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`at_tz\` text DEFAULT 'Europe/Stockholm',
  	\`what\` text,
  	\`subject\` text,
  	\`before\` text,
  	\`after\` text,
  	\`withdrawn\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_funding_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_changes_order_idx\` ON \`_funding_calls_v_version_changes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_version_changes_parent_id_idx\` ON \`_funding_calls_v_version_changes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pages_alternatives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'easy-read',
  	\`language\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_alternatives_order_idx\` ON \`pages_alternatives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_alternatives_parent_id_idx\` ON \`pages_alternatives\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_version_alternatives\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'easy-read',
  	\`language\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_version_alternatives_order_idx\` ON \`_pages_v_version_alternatives\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_alternatives_parent_id_idx\` ON \`_pages_v_version_alternatives\` (\`_parent_id\`);`)
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
  await db.run(sql`CREATE TABLE \`search_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`words\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_groups_order_idx\` ON \`search_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`search_groups_parent_id_idx\` ON \`search_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`_search_v_version_groups\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`words\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_search_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_search_v_version_groups_order_idx\` ON \`_search_v_version_groups\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_search_v_version_groups_parent_id_idx\` ON \`_search_v_version_groups\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_search_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`_search_v_created_at_idx\` ON \`_search_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_v_updated_at_idx\` ON \`_search_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`valid_until\` text;`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`remembered_name\` text;`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`remembered_born\` numeric;`)
  await db.run(sql`ALTER TABLE \`news\` ADD \`remembered_died\` numeric;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_valid_until\` text;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_remembered_name\` text;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_remembered_born\` numeric;`)
  await db.run(sql`ALTER TABLE \`_news_v\` ADD \`version_remembered_died\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`sequence\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`moved_from\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_sequence\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_moved_from\` text;`)
  await db.run(sql`ALTER TABLE \`funding_calls\` ADD \`first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`funding_calls\` ADD \`last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`funding_calls_rels\` ADD \`news_id\` integer REFERENCES news(id);`)
  await db.run(sql`ALTER TABLE \`funding_calls_rels\` ADD \`events_id\` integer REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`funding_calls_rels\` ADD \`funding_calls_id\` integer REFERENCES funding_calls(id);`)
  await db.run(sql`ALTER TABLE \`funding_calls_rels\` ADD \`projects_id\` integer REFERENCES projects(id);`)
  await db.run(sql`ALTER TABLE \`funding_calls_rels\` ADD \`pages_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_news_id_idx\` ON \`funding_calls_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_events_id_idx\` ON \`funding_calls_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_funding_calls_id_idx\` ON \`funding_calls_rels\` (\`funding_calls_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_projects_id_idx\` ON \`funding_calls_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_pages_id_idx\` ON \`funding_calls_rels\` (\`pages_id\`);`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v\` ADD \`version_first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v\` ADD \`version_last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v_rels\` ADD \`news_id\` integer REFERENCES news(id);`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v_rels\` ADD \`events_id\` integer REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v_rels\` ADD \`funding_calls_id\` integer REFERENCES funding_calls(id);`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v_rels\` ADD \`projects_id\` integer REFERENCES projects(id);`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v_rels\` ADD \`pages_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_news_id_idx\` ON \`_funding_calls_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_events_id_idx\` ON \`_funding_calls_v_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_funding_calls_id_idx\` ON \`_funding_calls_v_rels\` (\`funding_calls_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_projects_id_idx\` ON \`_funding_calls_v_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_pages_id_idx\` ON \`_funding_calls_v_rels\` (\`pages_id\`);`)
  await db.run(sql`ALTER TABLE \`projects\` ADD \`first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`projects\` ADD \`last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`projects_rels\` ADD \`news_id\` integer REFERENCES news(id);`)
  await db.run(sql`ALTER TABLE \`projects_rels\` ADD \`events_id\` integer REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`projects_rels\` ADD \`funding_calls_id\` integer REFERENCES funding_calls(id);`)
  await db.run(sql`ALTER TABLE \`projects_rels\` ADD \`projects_id\` integer REFERENCES projects(id);`)
  await db.run(sql`ALTER TABLE \`projects_rels\` ADD \`pages_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`projects_rels_news_id_idx\` ON \`projects_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_events_id_idx\` ON \`projects_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_funding_calls_id_idx\` ON \`projects_rels\` (\`funding_calls_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_projects_id_idx\` ON \`projects_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_pages_id_idx\` ON \`projects_rels\` (\`pages_id\`);`)
  await db.run(sql`ALTER TABLE \`_projects_v\` ADD \`version_first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`_projects_v\` ADD \`version_last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_projects_v_rels\` ADD \`news_id\` integer REFERENCES news(id);`)
  await db.run(sql`ALTER TABLE \`_projects_v_rels\` ADD \`events_id\` integer REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`_projects_v_rels\` ADD \`funding_calls_id\` integer REFERENCES funding_calls(id);`)
  await db.run(sql`ALTER TABLE \`_projects_v_rels\` ADD \`projects_id\` integer REFERENCES projects(id);`)
  await db.run(sql`ALTER TABLE \`_projects_v_rels\` ADD \`pages_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_news_id_idx\` ON \`_projects_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_events_id_idx\` ON \`_projects_v_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_funding_calls_id_idx\` ON \`_projects_v_rels\` (\`funding_calls_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_projects_id_idx\` ON \`_projects_v_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_pages_id_idx\` ON \`_projects_v_rels\` (\`pages_id\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`pages_rels\` ADD \`news_id\` integer REFERENCES news(id);`)
  await db.run(sql`ALTER TABLE \`pages_rels\` ADD \`events_id\` integer REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`pages_rels\` ADD \`funding_calls_id\` integer REFERENCES funding_calls(id);`)
  await db.run(sql`ALTER TABLE \`pages_rels\` ADD \`projects_id\` integer REFERENCES projects(id);`)
  await db.run(sql`ALTER TABLE \`pages_rels\` ADD \`pages_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`pages_rels_news_id_idx\` ON \`pages_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_events_id_idx\` ON \`pages_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_funding_calls_id_idx\` ON \`pages_rels\` (\`funding_calls_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_projects_id_idx\` ON \`pages_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_pages_id_idx\` ON \`pages_rels\` (\`pages_id\`);`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_first_published_at\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_last_changed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v_rels\` ADD \`news_id\` integer REFERENCES news(id);`)
  await db.run(sql`ALTER TABLE \`_pages_v_rels\` ADD \`events_id\` integer REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`_pages_v_rels\` ADD \`funding_calls_id\` integer REFERENCES funding_calls(id);`)
  await db.run(sql`ALTER TABLE \`_pages_v_rels\` ADD \`projects_id\` integer REFERENCES projects(id);`)
  await db.run(sql`ALTER TABLE \`_pages_v_rels\` ADD \`pages_id\` integer REFERENCES pages(id);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_news_id_idx\` ON \`_pages_v_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_events_id_idx\` ON \`_pages_v_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_funding_calls_id_idx\` ON \`_pages_v_rels\` (\`funding_calls_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_projects_id_idx\` ON \`_pages_v_rels\` (\`projects_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_pages_id_idx\` ON \`_pages_v_rels\` (\`pages_id\`);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`model_pages_needs_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`model_pages_goals_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`model_pages_commission_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`model_pages_allocation_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`model_pages_evaluation_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`hub\` text;`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_needs_idx\` ON \`site\` (\`model_pages_needs_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_goals_idx\` ON \`site\` (\`model_pages_goals_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_commission_idx\` ON \`site\` (\`model_pages_commission_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_allocation_idx\` ON \`site\` (\`model_pages_allocation_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_evaluation_idx\` ON \`site\` (\`model_pages_evaluation_id\`);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_model_pages_needs_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_model_pages_goals_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_model_pages_commission_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_model_pages_allocation_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_model_pages_evaluation_id\` integer REFERENCES pages(id);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_hub\` text;`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_needs_idx\` ON \`_site_v\` (\`version_model_pages_needs_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_goals_idx\` ON \`_site_v\` (\`version_model_pages_goals_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_commissi_idx\` ON \`_site_v\` (\`version_model_pages_commission_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_allocati_idx\` ON \`_site_v\` (\`version_model_pages_allocation_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_evaluati_idx\` ON \`_site_v\` (\`version_model_pages_evaluation_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`news_alternatives\`;`)
  await db.run(sql`DROP TABLE \`news_changes\`;`)
  await db.run(sql`DROP TABLE \`_news_v_version_alternatives\`;`)
  await db.run(sql`DROP TABLE \`_news_v_version_changes\`;`)
  await db.run(sql`DROP TABLE \`events_changes\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_changes\`;`)
  await db.run(sql`DROP TABLE \`funding_calls_changes\`;`)
  await db.run(sql`DROP TABLE \`_funding_calls_v_version_changes\`;`)
  await db.run(sql`DROP TABLE \`pages_alternatives\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_version_alternatives\`;`)
  await db.run(sql`DROP TABLE \`accessibility_faults\`;`)
  await db.run(sql`DROP TABLE \`accessibility\`;`)
  await db.run(sql`DROP TABLE \`_accessibility_v_version_faults\`;`)
  await db.run(sql`DROP TABLE \`_accessibility_v\`;`)
  await db.run(sql`DROP TABLE \`search_groups\`;`)
  await db.run(sql`DROP TABLE \`search\`;`)
  await db.run(sql`DROP TABLE \`_search_v_version_groups\`;`)
  await db.run(sql`DROP TABLE \`_search_v\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_funding_calls_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` integer,
  	\`documents_id\` integer,
  	\`themes_id\` integer,
  	\`municipalities_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`funding_calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_funding_calls_rels\`("id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "municipalities_id") SELECT "id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "municipalities_id" FROM \`funding_calls_rels\`;`)
  await db.run(sql`DROP TABLE \`funding_calls_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_funding_calls_rels\` RENAME TO \`funding_calls_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_order_idx\` ON \`funding_calls_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_parent_idx\` ON \`funding_calls_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_path_idx\` ON \`funding_calls_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_contacts_id_idx\` ON \`funding_calls_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_documents_id_idx\` ON \`funding_calls_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_themes_id_idx\` ON \`funding_calls_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`funding_calls_rels_municipalities_id_idx\` ON \`funding_calls_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__funding_calls_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` integer,
  	\`documents_id\` integer,
  	\`themes_id\` integer,
  	\`municipalities_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_funding_calls_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__funding_calls_v_rels\`("id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "municipalities_id") SELECT "id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "municipalities_id" FROM \`_funding_calls_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_funding_calls_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__funding_calls_v_rels\` RENAME TO \`_funding_calls_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_order_idx\` ON \`_funding_calls_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_parent_idx\` ON \`_funding_calls_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_path_idx\` ON \`_funding_calls_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_contacts_id_idx\` ON \`_funding_calls_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_documents_id_idx\` ON \`_funding_calls_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_themes_id_idx\` ON \`_funding_calls_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_funding_calls_v_rels_municipalities_id_idx\` ON \`_funding_calls_v_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_projects_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` integer,
  	\`documents_id\` integer,
  	\`themes_id\` integer,
  	\`goals_id\` integer,
  	\`municipalities_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`projects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`goals_id\`) REFERENCES \`goals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_projects_rels\`("id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "goals_id", "municipalities_id") SELECT "id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "goals_id", "municipalities_id" FROM \`projects_rels\`;`)
  await db.run(sql`DROP TABLE \`projects_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_projects_rels\` RENAME TO \`projects_rels\`;`)
  await db.run(sql`CREATE INDEX \`projects_rels_order_idx\` ON \`projects_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_parent_idx\` ON \`projects_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_path_idx\` ON \`projects_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_contacts_id_idx\` ON \`projects_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_documents_id_idx\` ON \`projects_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_themes_id_idx\` ON \`projects_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_goals_id_idx\` ON \`projects_rels\` (\`goals_id\`);`)
  await db.run(sql`CREATE INDEX \`projects_rels_municipalities_id_idx\` ON \`projects_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__projects_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` integer,
  	\`documents_id\` integer,
  	\`themes_id\` integer,
  	\`goals_id\` integer,
  	\`municipalities_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_projects_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`goals_id\`) REFERENCES \`goals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`municipalities_id\`) REFERENCES \`municipalities\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__projects_v_rels\`("id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "goals_id", "municipalities_id") SELECT "id", "order", "parent_id", "path", "contacts_id", "documents_id", "themes_id", "goals_id", "municipalities_id" FROM \`_projects_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_projects_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__projects_v_rels\` RENAME TO \`_projects_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_order_idx\` ON \`_projects_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_parent_idx\` ON \`_projects_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_path_idx\` ON \`_projects_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_contacts_id_idx\` ON \`_projects_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_documents_id_idx\` ON \`_projects_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_themes_id_idx\` ON \`_projects_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_goals_id_idx\` ON \`_projects_v_rels\` (\`goals_id\`);`)
  await db.run(sql`CREATE INDEX \`_projects_v_rels_municipalities_id_idx\` ON \`_projects_v_rels\` (\`municipalities_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_pages_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` integer,
  	\`documents_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_pages_rels\`("id", "order", "parent_id", "path", "contacts_id", "documents_id") SELECT "id", "order", "parent_id", "path", "contacts_id", "documents_id" FROM \`pages_rels\`;`)
  await db.run(sql`DROP TABLE \`pages_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_pages_rels\` RENAME TO \`pages_rels\`;`)
  await db.run(sql`CREATE INDEX \`pages_rels_order_idx\` ON \`pages_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_parent_idx\` ON \`pages_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_path_idx\` ON \`pages_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_contacts_id_idx\` ON \`pages_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_documents_id_idx\` ON \`pages_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__pages_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` integer,
  	\`documents_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__pages_v_rels\`("id", "order", "parent_id", "path", "contacts_id", "documents_id") SELECT "id", "order", "parent_id", "path", "contacts_id", "documents_id" FROM \`_pages_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__pages_v_rels\` RENAME TO \`_pages_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_order_idx\` ON \`_pages_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_parent_idx\` ON \`_pages_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_path_idx\` ON \`_pages_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_contacts_id_idx\` ON \`_pages_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_documents_id_idx\` ON \`_pages_v_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_site\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`description\` text,
  	\`logo_id\` integer,
  	\`colours_primary\` text DEFAULT '#0b5563' NOT NULL,
  	\`colours_accent\` text DEFAULT '#9c3d1e' NOT NULL,
  	\`email\` text,
  	\`phone\` text,
  	\`postal_address\` text,
  	\`visiting_address\` text,
  	\`opening_hours\` text,
  	\`organisation_number\` text,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site\`("id", "name", "short_name", "description", "logo_id", "colours_primary", "colours_accent", "email", "phone", "postal_address", "visiting_address", "opening_hours", "organisation_number", "updated_at", "created_at") SELECT "id", "name", "short_name", "description", "logo_id", "colours_primary", "colours_accent", "email", "phone", "postal_address", "visiting_address", "opening_hours", "organisation_number", "updated_at", "created_at" FROM \`site\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`ALTER TABLE \`__new_site\` RENAME TO \`site\`;`)
  await db.run(sql`CREATE INDEX \`site_logo_idx\` ON \`site\` (\`logo_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__site_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`version_name\` text NOT NULL,
  	\`version_short_name\` text,
  	\`version_description\` text,
  	\`version_logo_id\` integer,
  	\`version_colours_primary\` text DEFAULT '#0b5563' NOT NULL,
  	\`version_colours_accent\` text DEFAULT '#9c3d1e' NOT NULL,
  	\`version_email\` text,
  	\`version_phone\` text,
  	\`version_postal_address\` text,
  	\`version_visiting_address\` text,
  	\`version_opening_hours\` text,
  	\`version_organisation_number\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`version_logo_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__site_v\`("id", "version_name", "version_short_name", "version_description", "version_logo_id", "version_colours_primary", "version_colours_accent", "version_email", "version_phone", "version_postal_address", "version_visiting_address", "version_opening_hours", "version_organisation_number", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "version_name", "version_short_name", "version_description", "version_logo_id", "version_colours_primary", "version_colours_accent", "version_email", "version_phone", "version_postal_address", "version_visiting_address", "version_opening_hours", "version_organisation_number", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_site_v\`;`)
  await db.run(sql`DROP TABLE \`_site_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__site_v\` RENAME TO \`_site_v\`;`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_logo_idx\` ON \`_site_v\` (\`version_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_created_at_idx\` ON \`_site_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_updated_at_idx\` ON \`_site_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`news\` DROP COLUMN \`valid_until\`;`)
  await db.run(sql`ALTER TABLE \`news\` DROP COLUMN \`remembered_name\`;`)
  await db.run(sql`ALTER TABLE \`news\` DROP COLUMN \`remembered_born\`;`)
  await db.run(sql`ALTER TABLE \`news\` DROP COLUMN \`remembered_died\`;`)
  await db.run(sql`ALTER TABLE \`_news_v\` DROP COLUMN \`version_valid_until\`;`)
  await db.run(sql`ALTER TABLE \`_news_v\` DROP COLUMN \`version_remembered_name\`;`)
  await db.run(sql`ALTER TABLE \`_news_v\` DROP COLUMN \`version_remembered_born\`;`)
  await db.run(sql`ALTER TABLE \`_news_v\` DROP COLUMN \`version_remembered_died\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`last_changed_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`sequence\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`moved_from\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_last_changed_at\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_sequence\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_moved_from\`;`)
  await db.run(sql`ALTER TABLE \`funding_calls\` DROP COLUMN \`first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`funding_calls\` DROP COLUMN \`last_changed_at\`;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v\` DROP COLUMN \`version_first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`_funding_calls_v\` DROP COLUMN \`version_last_changed_at\`;`)
  await db.run(sql`ALTER TABLE \`projects\` DROP COLUMN \`first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`projects\` DROP COLUMN \`last_changed_at\`;`)
  await db.run(sql`ALTER TABLE \`_projects_v\` DROP COLUMN \`version_first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`_projects_v\` DROP COLUMN \`version_last_changed_at\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`last_changed_at\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_first_published_at\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_last_changed_at\`;`)
}
