import type { Payload } from 'payload'

/** The connection of an SQLite database: all that Payload asks goes through it. Each call is carried out before it returns its promise. */
export interface SqliteConnection {
  readonly close?: () => void
  readonly execute: (sql: string) => Promise<{ readonly rows: readonly { readonly [column: string]: unknown }[] }>
}

/** The connection of the database. Returns null for MongoDB. */
export const sqliteConnection = ({ db }: Payload): SqliteConnection | null =>
  db.name === 'sqlite' ? (db as unknown as { readonly client: SqliteConnection }).client : null
