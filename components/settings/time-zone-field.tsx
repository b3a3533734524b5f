"use client";

import type { ReactNode } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import { useOwnTimeZone, useTimeZones } from "./time-zones";

type TimeZoneFieldProps = {
  label: string;
  description?: ReactNode;
  /** Null takes the browser's. */
  defaultValue: string | null;
};

/** Any time zone, found by typing a part of its name; sends `timeZone`. */
export function TimeZoneField({ label, description, defaultValue }: TimeZoneFieldProps) {
  const zones = useTimeZones();
  const own = useOwnTimeZone();
  const chosen = defaultValue ?? own ?? "UTC";
  const all = zones?.includes(chosen) ? zones : [chosen, ...(zones ?? [])];
  return (
    <ComboBox
      // The browser's list replaces the server's, which holds no more than the chosen zone.
      key={zones ? chosen : "server"}
      label={label}
      description={description}
      name="timeZone"
      defaultValue={chosen}
      items={all.map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }))}
      isRequired
    />
  );
}
