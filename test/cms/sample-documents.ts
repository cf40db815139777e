/** The smallest valid document of each collection with addresses. */
export const PUBLISHABLE = {
  news: { title: 'En nyhet', lead: 'Det viktigaste.' },
  events: {
    title: 'Ett evenemang',
    lead: 'Det viktigaste.',
    occasions: [{ startsAt: '2027-03-01T08:00:00.000Z', endsAt: '2027-03-01T15:00:00.000Z' }],
  },
  'funding-calls': { title: 'En utlysning', lead: 'Det viktigaste.' },
  projects: { title: 'Ett projekt', lead: 'Det viktigaste.', owner: 'Kommunen', period: { from: '2026-01', to: '2027-12' } },
  pages: { title: 'En sida' },
} as const

export type ContentCollection = keyof typeof PUBLISHABLE

/** The collections with addresses. */
export const CONTENT = Object.keys(PUBLISHABLE) as ContentCollection[]
