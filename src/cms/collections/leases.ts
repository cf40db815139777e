import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Leases: rights to do what only one process at a time may do. */
export const leases: CollectionConfig = {
  slug: 'leases',
  labels: { singular: 'Uppdrag', plural: 'Uppdrag' },
  admin: { hidden: true },
  lockDocuments: false,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'name', type: 'text', label: 'Uppdrag', required: true, unique: true, index: true },
    // The id of the process. Empty when the lease was released.
    { name: 'holder', type: 'text', label: 'Process' },
    // Grows each time the holder renews the lease.
    { name: 'beat', type: 'number', label: 'Livstecken', required: true },
    { name: 'status', type: 'json', label: 'Status' },
  ],
}
