import { useSyncExternalStore } from "react";

const never = () => () => {};
let known: string[] | undefined;

function browserZones(): string[] {
  known ??= ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  return known;
}

/** Every time zone of the browser; null while the server draws the page, which may know others. */
export const useTimeZones = (): string[] | null =>
  useSyncExternalStore<string[] | null>(never, browserZones, () => null);

/** The browser's own time zone; null while the server draws the page. */
export const useOwnTimeZone = (): string | null =>
  useSyncExternalStore<string | null>(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    () => null,
  );
