import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { recordRemoval, recordSave } from '../publication/record-change.ts'
import { refuseIfUsed } from '../requests/refuse-if-used.ts'
import { refuseWrongConditions } from '../requests/refuse-wrong-conditions.ts'
import { refuseWrongTypes } from '../requests/refuse-wrong-types.ts'
import { filesFromUploads } from './files-from-uploads.ts'
import { publishedFilesByPublishers } from './published-files-by-publishers.ts'
import { refuseOnFullDisk } from './refuse-on-full-disk.ts'
import { reserveFileName } from './reserve-file-name.ts'
import { updateFingerprint } from './update-fingerprint.ts'

/** The hooks of a collection of files: who may, whether there is room, where a file comes from, whether `check` takes it, and its name, in this order. */
export const fileHooks = (check: CollectionBeforeOperationHook): CollectionConfig['hooks'] => ({
  beforeOperation: [refuseWrongConditions, refuseWrongTypes, publishedFilesByPublishers, refuseOnFullDisk, filesFromUploads, check, reserveFileName],
  beforeChange: [updateFingerprint],
  afterChange: [recordSave],
  beforeDelete: [refuseIfUsed],
  afterDelete: [recordRemoval],
})
