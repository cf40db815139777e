/** The `admin.components` of an array whose rows are headed by their titles. */
export const ROW_TITLE = { RowLabel: '/src/cms/admin/rows/RowTitle.tsx#RowTitle' } as const
