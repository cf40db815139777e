import { redactText, withoutQuoted } from './redact-text.ts'

/** What a log may hold of an error. The error's own properties, such as a query and its parameters, are left out. */
export interface LoggableError {
  /** The error's class. */
  readonly type: string
  /** The message without values, at most 500 characters. */
  readonly message: string
  /** The code of a database, a mail server or the operating system, such as `SQLITE_BUSY`. */
  readonly code?: string
  /** The file of an error of the operating system. */
  readonly path?: string
  /** Where in the code the error was thrown: at most 12 lines. */
  readonly stack?: string
  readonly cause?: LoggableError
}

const LONGEST_MESSAGE = 500
const MOST_FRAMES = 12
const MOST_CAUSES = 4

/** A line of a stack: a function and a place in a file. A message's own lines can't look like one by chance. */
const FRAME = /^ +at (?:[\w$.#<>[\] ]+ \()?(?:file:\/\/\/|node:|\/|[A-Z]:\\)[^()?'"]*:\d+:\d+\)?$/

interface ErrorLike {
  readonly name?: unknown
  readonly message: string
  readonly stack?: unknown
  readonly code?: unknown
  readonly syscall?: unknown
  readonly path?: unknown
  readonly cause?: unknown
}

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'

/** Whether a value is an error, of whatever origin: errors of another thread or context are no instances of this one's `Error`. */
export const isError = (value: unknown): boolean => value instanceof Error || (isErrorLike(value) && 'stack' in value)

/** A message up to a stack that it may hold, as messages from other threads do. */
function messageOf(text: string): string {
  const lines = text.split('\n')
  const firstFrame = lines.findIndex((line) => FRAME.test(line))
  const message = withoutQuoted(redactText((firstFrame === -1 ? lines : lines.slice(0, firstFrame)).join('\n')))
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message
}

const framesOf = (text: string): readonly string[] => text.split('\n').filter((line) => FRAME.test(line))

function codeOf(code: unknown): string | null {
  const text = typeof code === 'string' || typeof code === 'number' ? String(code) : ''
  return /^[\w.-]{1,60}$/.test(text) ? text : null
}

function nameOf({ name }: ErrorLike): string {
  return typeof name === 'string' && /^[\w$. ]{1,60}$/.test(name) ? name : 'Error'
}

/**
 * What a log may hold of anything that was thrown. The class, the code and the place in the code stay. The message is kept without what it quotes, without
 * addresses, tokens and query parameters, and short. Of a value that is no error the type is left, or the text without values.
 */
export function loggableError(error: unknown, depth = 0): LoggableError {
  if (!isErrorLike(error)) {
    const text = typeof error === 'string' ? error : ''
    const stack = framesOf(text).slice(0, MOST_FRAMES).join('\n')
    return { type: typeof error, message: messageOf(text), ...(stack === '' ? {} : { stack }) }
  }
  const code = codeOf(error.code)
  const stack = [...framesOf(error.message), ...framesOf(typeof error.stack === 'string' ? error.stack.replace(error.message, '') : '')]
    .slice(0, MOST_FRAMES)
    .join('\n')
  return {
    type: nameOf(error),
    message: messageOf(error.message),
    ...(code === null ? {} : { code }),
    // Only the operating system's errors name a file and a call. It is what an operator has to look at.
    ...(typeof error.path === 'string' && typeof error.syscall === 'string' ? { path: redactText(error.path) } : {}),
    ...(stack === '' ? {} : { stack }),
    ...(error.cause === undefined || depth >= MOST_CAUSES ? {} : { cause: loggableError(error.cause, depth + 1) }),
  }
}

/** The class, code, message and causes of an error on one line, as `loggableError` allows. */
export function faultInBrief(error: unknown): string {
  const { type, code, message, path, cause } = loggableError(error)
  const causes = (inner: LoggableError | undefined): string =>
    inner ? ` ← ${inner.type}${inner.code ? ` ${inner.code}` : ''}: ${inner.message}${causes(inner.cause)}` : ''
  const kind = type === 'string' ? '' : `${type}${code ? ` ${code}` : ''}: `
  return `${kind}${message}${path === undefined ? '' : ` (${path})`}${causes(cause)}`.replaceAll(/\s*\n\s*/g, ' ')
}

/** An error for a log, as `faultInBrief` has it, with the place in the code on the lines below. */
export function faultInFull(error: unknown): string {
  const { stack } = loggableError(error)
  return stack === undefined ? faultInBrief(error) : `${faultInBrief(error)}\n${stack}`
}
