/** So many of a file's lines that cannot be read are kept to be looked at; all of them are counted. */
export const keptProblems = 10_000;
