/** Folded rows of an array show what they are about. */
export const ROW_TITLE = { RowLabel: '/src/cms/admin/rows/RowTitle.tsx#RowTitle' } as const
