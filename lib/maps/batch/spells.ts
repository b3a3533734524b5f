/** What a person changes on one map within this time is one entry of the audit. Milliseconds. */
export const workingSpellMs = 10 * 60_000;
