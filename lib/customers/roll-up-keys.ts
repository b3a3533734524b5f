/** Stands for "no persona", "no channel" and "the beginning" in the key of a roll-up row. */
export const noSlice = "00000000-0000-0000-0000-000000000000";
/** Stands for "never before" in the key of a roll-up row. */
export const noDay = "0001-01-01";
