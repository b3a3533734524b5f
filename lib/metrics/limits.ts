/** Most rows of one file. */
export const mostRows = 1000;
/** Longest file, in characters. */
export const longestCsv = 200_000;
