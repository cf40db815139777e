import type { Client, InArgs, InStatement, ResultSet, Transaction, TransactionMode } from '@libsql/client/sqlite3'
import { type Connection, inTransaction, openConnection } from './connection.ts'
import { isLockError } from './database-locked.ts'
import { type LockListener, LockQueue } from './lock-queue.ts'
import { noteWrite } from './write-patience.ts'

const WRITES = /^\s*(insert|update|delete|replace|create|alter|drop|reindex|with)\b/i
const BEGINS = /^\s*begin\b/i

/** What a statement returns that returns nothing. */
const nothing = (): ResultSet => ({
  columns: [],
  columnTypes: [],
  rows: [],
  rowsAffected: 0,
  lastInsertRowid: undefined,
  toJSON: () => ({ columns: [], columnTypes: [], rows: [], rowsAffected: 0, lastInsertRowid: null }),
})

/**
 * A client of an SQLite file that waits for the locks of other programs without keeping the thread, which answers readers meanwhile. Each call is tried
 * before it returns its promise. A write that meets a lock waits in a queue and is tried again as a whole; when that lasts too long, it rejects with a
 * DatabaseLocked and has changed nothing.
 */
export class PatientClient implements Client {
  readonly protocol = 'file'
  readonly #file: string
  readonly #writes: LockQueue
  readonly #others = new LockQueue()
  #connection: Connection

  private constructor(file: string, listener: LockListener) {
    this.#file = file
    this.#writes = new LockQueue(listener)
    this.#connection = openConnection(file)
  }

  /** Opens the SQLite file at a path, and gives it a write-ahead log. `listener` is told of locks. Rejects when the file can't be used. */
  static async open(file: string, listener: LockListener = () => undefined): Promise<PatientClient> {
    const client = new PatientClient(file, listener)
    // Without a write-ahead log, readers and writers wait for each other.
    await client.execute('PRAGMA journal_mode = WAL')
    return client
  }

  get closed(): boolean {
    return this.#connection.client.closed
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const sql = typeof statement === 'string' ? statement : statement.sql
    const run = () => (typeof statement === 'string' ? this.#connection.client.execute(statement, args) : this.#connection.client.execute(statement))
    if (BEGINS.test(sql))
      return this.#whenUnlocked(this.#writes, () => {
        this.#connection.database.exec(sql)
        return nothing()
      })
    return WRITES.test(sql) ? this.#write(run) : this.#whenUnlocked(this.#others, () => this.#orWithNewConnection(run))
  }

  /** Carries statements out as one transaction: all of them, or none. */
  batch(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#apart((transaction) => transaction.batch(statements))
  }

  /** Carries statements out as one transaction that checks no foreign keys. */
  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#apart((transaction) => transaction.batch(statements), 'PRAGMA foreign_keys = OFF')
  }

  /** Carries a text of several statements out as one transaction: all of them, or none. The text begins no transaction itself. */
  executeMultiple(sql: string): Promise<void> {
    return this.#write(() => this.#connection.database.exec(sql) as unknown as undefined)
  }

  /** Begins a transaction, on a connection of its own. One that reads and later writes may write from the beginning. */
  transaction(mode: TransactionMode = 'write'): Promise<Transaction> {
    return this.#begin(mode === 'read' ? 'BEGIN' : 'BEGIN IMMEDIATE')
  }

  sync(): ReturnType<Client['sync']> {
    return this.#connection.client.sync()
  }

  close(): void {
    this.#connection.client.close()
  }

  /** Runs one write, in a transaction unless the connection is in one. */
  async #write<T>(run: () => Promise<T> | T): Promise<T> {
    const result = await this.#whenUnlocked(this.#writes, () => {
      const { database } = this.#connection
      return database.inTransaction ? run() : inTransaction(database, run)
    })
    noteWrite()
    return result
  }

  async #begin(sql: string, ...settings: readonly string[]): Promise<Transaction> {
    const { database, transaction } = openConnection(this.#file)
    for (const setting of settings) database.exec(setting)
    await this.#whenUnlocked(this.#writes, () => database.exec(sql))
    return transaction
  }

  async #apart<T>(work: (transaction: Transaction) => Promise<T>, ...settings: readonly string[]): Promise<T> {
    const transaction = await this.#begin('BEGIN IMMEDIATE', ...settings)
    try {
      const result = await work(transaction)
      await transaction.commit()
      return result
    } finally {
      transaction.close()
    }
  }

  async #whenUnlocked<T>(queue: LockQueue, run: () => Promise<T> | T): Promise<T> {
    if (!queue.isEmpty) return queue.add(run)
    try {
      return await run()
    } catch (error) {
      if (isLockError(error)) return queue.add(run)
      throw error
    }
  }

  /**
   * Runs a statement that needs no lock for writing. Readers are refused only while the file is repaired or somebody has it for themselves. The connection of
   * a refused statement is given up, as the driver keeps the statement going, and with it an old state of the database.
   */
  async #orWithNewConnection<T>(run: () => Promise<T>): Promise<T> {
    const used = this.#connection
    try {
      return await run()
    } catch (error) {
      if (isLockError(error) && used === this.#connection && !used.database.inTransaction) {
        this.#connection = openConnection(this.#file)
        used.client.close()
      }
      throw error
    }
  }
}
