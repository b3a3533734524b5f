/** Stands for "never before" in the key of a roll-up row. */
export const noDay = "0001-01-01";
