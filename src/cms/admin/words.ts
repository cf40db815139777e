/** Words of the admin's own that replace Payload's Swedish where it is wrong or unclear. */
export const ADMIN_WORDS = {
  version: {
    publish: 'Publicera',
    publishChanges: 'Publicera',
    saveDraft: 'Spara utkast',
    unpublish: 'Avpublicera',
  },
} as const
