/** For a field that only programs read: editors are offered it neither as a column nor as a filter, nor to change in many documents at once. */
export const KEPT_OUT_OF_LISTS = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true } as const
