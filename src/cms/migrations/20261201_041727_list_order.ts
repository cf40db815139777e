import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`_status_deletedAt_updatedAt_idx\` ON \`news\` (\`_status\`,\`deleted_at\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_updatedAt_idx\` ON \`_news_v\` (\`version__status\`,\`version_deleted_at\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_updatedAt_1_idx\` ON \`events\` (\`_status\`,\`deleted_at\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_updatedAt_1_idx\` ON \`_events_v\` (\`version__status\`,\`version_deleted_at\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_title_idx\` ON \`funding_calls\` (\`_status\`,\`deleted_at\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_title_idx\` ON \`_funding_calls_v\` (\`version__status\`,\`version_deleted_at\`,\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_title_1_idx\` ON \`projects\` (\`_status\`,\`deleted_at\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_title_1_idx\` ON \`_projects_v\` (\`version__status\`,\`version_deleted_at\`,\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_status_deletedAt_title_2_idx\` ON \`pages\` (\`_status\`,\`deleted_at\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_deletedAt_version_title_2_idx\` ON \`_pages_v\` (\`version__status\`,\`version_deleted_at\`,\`version_title\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_deletedAt_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_title_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_title_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_title_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_title_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_deletedAt_title_2_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_deletedAt_version_title_2_idx\`;`)
}
