import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_deletedAt_updatedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_publishedAt_idx\` ON \`news\` (\`_status\`,\`deleted_at\`,\`published_at\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_updatedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_publishedAt_idx\` ON \`_news_v\` (\`version__status\`,\`version_deleted_at\`,\`version_published_at\`);`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_updatedAt_1_idx\`;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`first_start\` text;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_firstStart_idx\` ON \`events\` (\`_status\`,\`deleted_at\`,\`first_start\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_updatedAt_1_idx\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_first_start\` text;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_firstStart_idx\` ON \`_events_v\` (\`version__status\`,\`version_deleted_at\`,\`version_first_start\`);`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_title_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_period_from_idx\` ON \`projects\` (\`_status\`,\`deleted_at\`,\`period_from\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_title_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_period_from_idx\` ON \`_projects_v\` (\`version__status\`,\`version_deleted_at\`,\`version_period_from\`);`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_title_2_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_title_1_idx\` ON \`pages\` (\`_status\`,\`deleted_at\`,\`title\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_title_2_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_title_1_idx\` ON \`_pages_v\` (\`version__status\`,\`version_deleted_at\`,\`version_title\`);`)
  // Instants are stored as ISO text in UTC, so the least text is the first start.
  await db.run(sql`UPDATE \`events\` SET \`first_start\` = (SELECT min(\`starts_at\`) FROM \`events_occasions\` WHERE \`_parent_id\` = \`events\`.\`id\`);`)
  await db.run(sql`UPDATE \`_events_v\` SET \`version_first_start\` = (SELECT min(\`starts_at\`) FROM \`_events_v_version_occasions\` WHERE \`_parent_id\` = \`_events_v\`.\`id\`);`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`portrait_id\` integer REFERENCES images(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`contacts_portrait_idx\` ON \`contacts\` (\`portrait_id\`);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`dark_logo_id\` integer REFERENCES images(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`site_dark_logo_idx\` ON \`site\` (\`dark_logo_id\`);`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_dark_logo_id\` integer REFERENCES images(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_dark_logo_idx\` ON \`_site_v\` (\`version_dark_logo_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_contacts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`slug\` text,
  	\`guid\` text,
  	\`role\` text NOT NULL,
  	\`organisation\` text,
  	\`email\` text,
  	\`phone\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_contacts\`("id", "name", "slug", "guid", "role", "organisation", "email", "phone", "updated_at", "created_at") SELECT "id", "name", "slug", "guid", "role", "organisation", "email", "phone", "updated_at", "created_at" FROM \`contacts\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`ALTER TABLE \`__new_contacts\` RENAME TO \`contacts\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`contacts_slug_idx\` ON \`contacts\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contacts_guid_idx\` ON \`contacts\` (\`guid\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_site\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`description\` text,
  	\`headline\` text,
  	\`logo_id\` integer,
  	\`colours_primary\` text DEFAULT '#0b5563' NOT NULL,
  	\`colours_accent\` text DEFAULT '#9c3d1e' NOT NULL,
  	\`email\` text,
  	\`security_email\` text,
  	\`phone\` text,
  	\`postal_address\` text,
  	\`visiting_address\` text,
  	\`opening_hours\` text,
  	\`organisation_number\` text,
  	\`model_pages_needs_id\` integer,
  	\`model_pages_goals_id\` integer,
  	\`model_pages_commission_id\` integer,
  	\`model_pages_allocation_id\` integer,
  	\`model_pages_evaluation_id\` integer,
  	\`privacy_controller\` text,
  	\`privacy_ground\` text,
  	\`privacy_officer_email\` text,
  	\`privacy_officer_phone\` text,
  	\`privacy_page_id\` integer,
  	\`hub\` text,
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`model_pages_needs_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`model_pages_goals_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`model_pages_commission_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`model_pages_allocation_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`model_pages_evaluation_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`privacy_page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_site\`("id", "name", "short_name", "description", "headline", "logo_id", "colours_primary", "colours_accent", "email", "security_email", "phone", "postal_address", "visiting_address", "opening_hours", "organisation_number", "model_pages_needs_id", "model_pages_goals_id", "model_pages_commission_id", "model_pages_allocation_id", "model_pages_evaluation_id", "privacy_controller", "privacy_ground", "privacy_officer_email", "privacy_officer_phone", "privacy_page_id", "hub", "updated_at", "created_at") SELECT "id", "name", "short_name", "description", "headline", "logo_id", "colours_primary", "colours_accent", "email", "security_email", "phone", "postal_address", "visiting_address", "opening_hours", "organisation_number", "model_pages_needs_id", "model_pages_goals_id", "model_pages_commission_id", "model_pages_allocation_id", "model_pages_evaluation_id", "privacy_controller", "privacy_ground", "privacy_officer_email", "privacy_officer_phone", "privacy_page_id", "hub", "updated_at", "created_at" FROM \`site\`;`)
  await db.run(sql`DROP TABLE \`site\`;`)
  await db.run(sql`ALTER TABLE \`__new_site\` RENAME TO \`site\`;`)
  await db.run(sql`CREATE INDEX \`site_logo_idx\` ON \`site\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_needs_idx\` ON \`site\` (\`model_pages_needs_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_goals_idx\` ON \`site\` (\`model_pages_goals_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_commission_idx\` ON \`site\` (\`model_pages_commission_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_allocation_idx\` ON \`site\` (\`model_pages_allocation_id\`);`)
  await db.run(sql`CREATE INDEX \`site_model_pages_model_pages_evaluation_idx\` ON \`site\` (\`model_pages_evaluation_id\`);`)
  await db.run(sql`CREATE INDEX \`site_privacy_privacy_page_idx\` ON \`site\` (\`privacy_page_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__site_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`version_name\` text NOT NULL,
  	\`version_short_name\` text,
  	\`version_description\` text,
  	\`version_headline\` text,
  	\`version_logo_id\` integer,
  	\`version_colours_primary\` text DEFAULT '#0b5563' NOT NULL,
  	\`version_colours_accent\` text DEFAULT '#9c3d1e' NOT NULL,
  	\`version_email\` text,
  	\`version_security_email\` text,
  	\`version_phone\` text,
  	\`version_postal_address\` text,
  	\`version_visiting_address\` text,
  	\`version_opening_hours\` text,
  	\`version_organisation_number\` text,
  	\`version_model_pages_needs_id\` integer,
  	\`version_model_pages_goals_id\` integer,
  	\`version_model_pages_commission_id\` integer,
  	\`version_model_pages_allocation_id\` integer,
  	\`version_model_pages_evaluation_id\` integer,
  	\`version_privacy_controller\` text,
  	\`version_privacy_ground\` text,
  	\`version_privacy_officer_email\` text,
  	\`version_privacy_officer_phone\` text,
  	\`version_privacy_page_id\` integer,
  	\`version_hub\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`version_logo_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_model_pages_needs_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_model_pages_goals_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_model_pages_commission_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_model_pages_allocation_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_model_pages_evaluation_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_privacy_page_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__site_v\`("id", "version_name", "version_short_name", "version_description", "version_headline", "version_logo_id", "version_colours_primary", "version_colours_accent", "version_email", "version_security_email", "version_phone", "version_postal_address", "version_visiting_address", "version_opening_hours", "version_organisation_number", "version_model_pages_needs_id", "version_model_pages_goals_id", "version_model_pages_commission_id", "version_model_pages_allocation_id", "version_model_pages_evaluation_id", "version_privacy_controller", "version_privacy_ground", "version_privacy_officer_email", "version_privacy_officer_phone", "version_privacy_page_id", "version_hub", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "version_name", "version_short_name", "version_description", "version_headline", "version_logo_id", "version_colours_primary", "version_colours_accent", "version_email", "version_security_email", "version_phone", "version_postal_address", "version_visiting_address", "version_opening_hours", "version_organisation_number", "version_model_pages_needs_id", "version_model_pages_goals_id", "version_model_pages_commission_id", "version_model_pages_allocation_id", "version_model_pages_evaluation_id", "version_privacy_controller", "version_privacy_ground", "version_privacy_officer_email", "version_privacy_officer_phone", "version_privacy_page_id", "version_hub", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_site_v\`;`)
  await db.run(sql`DROP TABLE \`_site_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__site_v\` RENAME TO \`_site_v\`;`)
  await db.run(sql`CREATE INDEX \`_site_v_version_version_logo_idx\` ON \`_site_v\` (\`version_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_needs_idx\` ON \`_site_v\` (\`version_model_pages_needs_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_goals_idx\` ON \`_site_v\` (\`version_model_pages_goals_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_commissi_idx\` ON \`_site_v\` (\`version_model_pages_commission_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_allocati_idx\` ON \`_site_v\` (\`version_model_pages_allocation_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_model_pages_version_model_pages_evaluati_idx\` ON \`_site_v\` (\`version_model_pages_evaluation_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_version_privacy_version_privacy_page_idx\` ON \`_site_v\` (\`version_privacy_page_id\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_created_at_idx\` ON \`_site_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_site_v_updated_at_idx\` ON \`_site_v\` (\`updated_at\`);`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_publishedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_updatedAt_idx\` ON \`news\` (\`_status\`,\`deleted_at\`,\`updated_at\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_publishedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_updatedAt_idx\` ON \`_news_v\` (\`version__status\`,\`version_deleted_at\`,\`version_updated_at\`);`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_firstStart_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_updatedAt_1_idx\` ON \`events\` (\`_status\`,\`deleted_at\`,\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`first_start\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_firstStart_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_updatedAt_1_idx\` ON \`_events_v\` (\`version__status\`,\`version_deleted_at\`,\`version_updated_at\`);`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_first_start\`;`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_period_from_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_title_1_idx\` ON \`projects\` (\`_status\`,\`deleted_at\`,\`title\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_period_from_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_title_1_idx\` ON \`_projects_v\` (\`version__status\`,\`version_deleted_at\`,\`version_title\`);`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_title_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_title_2_idx\` ON \`pages\` (\`_status\`,\`deleted_at\`,\`title\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_title_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_title_2_idx\` ON \`_pages_v\` (\`version__status\`,\`version_deleted_at\`,\`version_title\`);`)
}
