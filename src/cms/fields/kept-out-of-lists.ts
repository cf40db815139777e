/** The `admin` options of a field for programs only: lists and bulk edits do not offer it to editors. */
export const KEPT_OUT_OF_LISTS = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true } as const
