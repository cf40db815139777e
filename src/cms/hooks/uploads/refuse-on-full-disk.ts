import type { CollectionBeforeOperationHook } from 'payload'
import { hasRoomFor } from '../../../domain/publishing/disk-space.ts'
import { REFUSALS } from '../../../words/refusals.ts'
import { filledFolders, fullestDisk } from '../../disk-space.ts'
import { Refusal } from '../../refusal.ts'
import { uploadedFile } from './check-upload.ts'

/** RFC 4918, 11.5: the server has no room for what is sent. */
const INSUFFICIENT_STORAGE = 507

/** Refuses a file that the disk has no room for, beside what is kept for saving texts. */
export const refuseOnFullDisk: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = uploadedFile(operation, req)
  if (!file) return args
  const disk = await fullestDisk(filledFolders(req.payload.config))
  if (disk !== null && !hasRoomFor(file.size, disk)) throw new Refusal(REFUSALS.diskFull, INSUFFICIENT_STORAGE)
  return args
}
