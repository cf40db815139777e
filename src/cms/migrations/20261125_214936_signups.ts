import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`events_signup_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`kind\` text DEFAULT 'line',
  	\`choices\` text,
  	\`purpose\` text,
  	\`is_required\` integer DEFAULT false,
  	\`is_sensitive\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_signup_questions_order_idx\` ON \`events_signup_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_signup_questions_parent_id_idx\` ON \`events_signup_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_version_signup_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`kind\` text DEFAULT 'line',
  	\`choices\` text,
  	\`purpose\` text,
  	\`is_required\` integer DEFAULT false,
  	\`is_sensitive\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_version_signup_questions_order_idx\` ON \`_events_v_version_signup_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_signup_questions_parent_id_idx\` ON \`_events_v_version_signup_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`letters\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`status\` text DEFAULT 'queued' NOT NULL,
  	\`fault\` text,
  	\`tries\` numeric DEFAULT 0,
  	\`sent_at\` text,
  	\`sentat_tz\` text DEFAULT 'Europe/Stockholm',
  	\`due_at\` text,
  	\`dueat_tz\` text DEFAULT 'Europe/Stockholm',
  	\`text\` text,
  	\`html\` text,
  	\`calendar\` text,
  	\`key\` text NOT NULL,
  	\`signup\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`letters_status_idx\` ON \`letters\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`letters_due_at_idx\` ON \`letters\` (\`due_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`letters_key_idx\` ON \`letters\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`letters_signup_idx\` ON \`letters\` (\`signup\`);`)
  await db.run(sql`CREATE INDEX \`letters_event_idx\` ON \`letters\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`letters_updated_at_idx\` ON \`letters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`letters_created_at_idx\` ON \`letters\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`purge_receipts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`what\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`at_tz\` text DEFAULT 'Europe/Stockholm' NOT NULL,
  	\`ended_at\` text,
  	\`endedat_tz\` text DEFAULT 'Europe/Stockholm',
  	\`signups\` numeric,
  	\`signed_up\` numeric,
  	\`came\` numeric,
  	\`waiting\` numeric,
  	\`cancelled\` numeric,
  	\`organisations\` text,
  	\`key\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`purge_receipts_key_idx\` ON \`purge_receipts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`purge_receipts_event_idx\` ON \`purge_receipts\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`purge_receipts_updated_at_idx\` ON \`purge_receipts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`purge_receipts_created_at_idx\` ON \`purge_receipts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`seatings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`event\` text NOT NULL,
  	\`turn\` numeric NOT NULL,
  	\`seating\` text NOT NULL,
  	\`newcomers\` text NOT NULL,
  	\`is_unfinished\` integer DEFAULT false,
  	\`held\` numeric NOT NULL,
  	\`waiting\` numeric NOT NULL,
  	\`sessions\` text NOT NULL,
  	\`due_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`seatings_event_idx\` ON \`seatings\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`seatings_due_at_idx\` ON \`seatings\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`seatings_updated_at_idx\` ON \`seatings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`seatings_created_at_idx\` ON \`seatings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`arrivals\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`person\` text NOT NULL,
  	\`signup\` text NOT NULL,
  	\`event\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`arrivals_person_idx\` ON \`arrivals\` (\`person\`);`)
  await db.run(sql`CREATE INDEX \`arrivals_signup_idx\` ON \`arrivals\` (\`signup\`);`)
  await db.run(sql`CREATE INDEX \`arrivals_event_idx\` ON \`arrivals\` (\`event\`);`)
  await db.run(sql`CREATE INDEX \`arrivals_updated_at_idx\` ON \`arrivals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`arrivals_created_at_idx\` ON \`arrivals\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_signups\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`event_id\` integer NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`organisation\` text,
  	\`organisation_kind\` text,
  	\`status\` text DEFAULT 'received' NOT NULL,
  	\`number\` numeric,
  	\`size\` numeric DEFAULT 1 NOT NULL,
  	\`offered_until\` text,
  	\`offereduntil_tz\` text DEFAULT 'Europe/Stockholm',
  	\`companions\` text DEFAULT '[]',
  	\`sessions\` text DEFAULT '[]',
  	\`answers\` text DEFAULT '[]',
  	\`sensitive_answers\` text DEFAULT '[]',
  	\`note\` text,
  	\`key\` text NOT NULL,
  	\`once\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_signups\`("id", "event_id", "name", "email", "organisation", "organisation_kind", "status", "number", "size", "offered_until", "offereduntil_tz", "companions", "sessions", "answers", "sensitive_answers", "note", "key", "once", "updated_at", "created_at") SELECT "id", "event_id", "name", "email", "organisation", NULL, "status", NULL, 1, NULL, NULL, '[]', '[]', '[]', '[]', "note", 'old-' || lower(hex(randomblob(16))), 'old-' || lower(hex(randomblob(16))), "updated_at", "created_at" FROM \`signups\`;`)
  await db.run(sql`DROP TABLE \`signups\`;`)
  await db.run(sql`ALTER TABLE \`__new_signups\` RENAME TO \`signups\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`signups_event_idx\` ON \`signups\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`signups_email_idx\` ON \`signups\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`signups_status_idx\` ON \`signups\` (\`status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`signups_key_idx\` ON \`signups\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`signups_once_idx\` ON \`signups\` (\`once\`);`)
  await db.run(sql`CREATE INDEX \`signups_updated_at_idx\` ON \`signups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signups_created_at_idx\` ON \`signups\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__signups_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_event_id\` integer NOT NULL,
  	\`version_name\` text NOT NULL,
  	\`version_email\` text NOT NULL,
  	\`version_organisation\` text,
  	\`version_organisation_kind\` text,
  	\`version_status\` text DEFAULT 'received' NOT NULL,
  	\`version_number\` numeric,
  	\`version_size\` numeric DEFAULT 1 NOT NULL,
  	\`version_offered_until\` text,
  	\`version_offereduntil_tz\` text DEFAULT 'Europe/Stockholm',
  	\`version_companions\` text DEFAULT '[]',
  	\`version_sessions\` text DEFAULT '[]',
  	\`version_answers\` text DEFAULT '[]',
  	\`version_sensitive_answers\` text DEFAULT '[]',
  	\`version_note\` text,
  	\`version_key\` text NOT NULL,
  	\`version_once\` text NOT NULL,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`signups\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__signups_v\`("id", "parent_id", "version_event_id", "version_name", "version_email", "version_organisation", "version_organisation_kind", "version_status", "version_number", "version_size", "version_offered_until", "version_offereduntil_tz", "version_companions", "version_sessions", "version_answers", "version_sensitive_answers", "version_note", "version_key", "version_once", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_event_id", "version_name", "version_email", "version_organisation", NULL, "version_status", NULL, 1, NULL, NULL, '[]', '[]', '[]', '[]', "version_note", 'old-' || lower(hex(randomblob(16))), 'old-' || lower(hex(randomblob(16))), "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_signups_v\`;`)
  await db.run(sql`DROP TABLE \`_signups_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__signups_v\` RENAME TO \`_signups_v\`;`)
  await db.run(sql`CREATE INDEX \`_signups_v_parent_idx\` ON \`_signups_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_event_idx\` ON \`_signups_v\` (\`version_event_id\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_email_idx\` ON \`_signups_v\` (\`version_email\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_status_idx\` ON \`_signups_v\` (\`version_status\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_key_idx\` ON \`_signups_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_once_idx\` ON \`_signups_v\` (\`version_once\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_updated_at_idx\` ON \`_signups_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_created_at_idx\` ON \`_signups_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_created_at_idx\` ON \`_signups_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_updated_at_idx\` ON \`_signups_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`events_programme\` ADD \`is_chosen\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`events_programme\` ADD \`seats\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signup_waiting_list_closes_at\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signup_waitinglistclosesat_tz\` text DEFAULT 'Europe/Stockholm';`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signup_offer_hours\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signup_largest_party\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signup_reminder_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signup_keep_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`signup_participant_info\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v_version_programme\` ADD \`is_chosen\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_events_v_version_programme\` ADD \`seats\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_signup_waiting_list_closes_at\` text;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_signup_waitinglistclosesat_tz\` text DEFAULT 'Europe/Stockholm';`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_signup_offer_hours\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_signup_largest_party\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_signup_reminder_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_signup_keep_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`_events_v\` ADD \`version_signup_participant_info\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`events_signup_questions\`;`)
  await db.run(sql`DROP TABLE \`_events_v_version_signup_questions\`;`)
  await db.run(sql`DROP TABLE \`letters\`;`)
  await db.run(sql`DROP TABLE \`purge_receipts\`;`)
  await db.run(sql`DROP TABLE \`seatings\`;`)
  await db.run(sql`DROP TABLE \`arrivals\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_signups\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`event_id\` integer NOT NULL,
  	\`name\` text NOT NULL,
  	\`email\` text NOT NULL,
  	\`organisation\` text,
  	\`status\` text DEFAULT 'seated' NOT NULL,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_signups\`("id", "event_id", "name", "email", "organisation", "status", "note", "updated_at", "created_at") SELECT "id", "event_id", "name", "email", "organisation", "status", "note", "updated_at", "created_at" FROM \`signups\`;`)
  await db.run(sql`DROP TABLE \`signups\`;`)
  await db.run(sql`ALTER TABLE \`__new_signups\` RENAME TO \`signups\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`signups_event_idx\` ON \`signups\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`signups_email_idx\` ON \`signups\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`signups_updated_at_idx\` ON \`signups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signups_created_at_idx\` ON \`signups\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__signups_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_event_id\` integer NOT NULL,
  	\`version_name\` text NOT NULL,
  	\`version_email\` text NOT NULL,
  	\`version_organisation\` text,
  	\`version_status\` text DEFAULT 'seated' NOT NULL,
  	\`version_note\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`signups\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__signups_v\`("id", "parent_id", "version_event_id", "version_name", "version_email", "version_organisation", "version_status", "version_note", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_event_id", "version_name", "version_email", "version_organisation", "version_status", "version_note", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_signups_v\`;`)
  await db.run(sql`DROP TABLE \`_signups_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__signups_v\` RENAME TO \`_signups_v\`;`)
  await db.run(sql`CREATE INDEX \`_signups_v_parent_idx\` ON \`_signups_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_event_idx\` ON \`_signups_v\` (\`version_event_id\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_email_idx\` ON \`_signups_v\` (\`version_email\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_updated_at_idx\` ON \`_signups_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_version_version_created_at_idx\` ON \`_signups_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_created_at_idx\` ON \`_signups_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_signups_v_updated_at_idx\` ON \`_signups_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`events_programme\` DROP COLUMN \`is_chosen\`;`)
  await db.run(sql`ALTER TABLE \`events_programme\` DROP COLUMN \`seats\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signup_waiting_list_closes_at\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signup_waitinglistclosesat_tz\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signup_offer_hours\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signup_largest_party\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signup_reminder_days\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signup_keep_days\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`signup_participant_info\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_version_programme\` DROP COLUMN \`is_chosen\`;`)
  await db.run(sql`ALTER TABLE \`_events_v_version_programme\` DROP COLUMN \`seats\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_signup_waiting_list_closes_at\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_signup_waitinglistclosesat_tz\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_signup_offer_hours\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_signup_largest_party\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_signup_reminder_days\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_signup_keep_days\`;`)
  await db.run(sql`ALTER TABLE \`_events_v\` DROP COLUMN \`version_signup_participant_info\`;`)
}
