import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import type { BuildFormStateArgs, ServerFunction } from 'payload'
import { withLockOfWriters } from './form-lock.ts'

/** The admin's function that prepares a form. */
export const formState: ServerFunction<BuildFormStateArgs, ReturnType<typeof buildFormStateHandler>> = (args) =>
  buildFormStateHandler(withLockOfWriters(args))
