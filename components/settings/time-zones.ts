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

/**
 * The zones to choose from, the chosen one among them; `key` changes once with the browser's list, which
 * replaces the server's of no more than the chosen zone.
 */
export function useZoneChoices(chosen: string) {
  const zones = useTimeZones();
  const all = zones?.includes(chosen) ? zones : [chosen, ...(zones ?? [])];
  return {
    key: zones ? "browser" : "server",
    items: all.map((id) => ({ id, label: id.replaceAll("_", " ") })),
  };
}
