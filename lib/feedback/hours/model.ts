/** Working hours of one day in minutes from midnight; null when nobody works. */
export type WorkingHours = { from: number; to: number } | null;

/** When a workspace works. `week` begins on Monday, `holidays` are days like "2026-12-25". */
export type Calendar = {
  week: readonly WorkingHours[];
  holidays: readonly string[];
  timeZone: string;
};
