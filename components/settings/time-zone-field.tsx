"use client";

import type { ReactNode } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import { useOwnTimeZone, useZoneChoices } from "./time-zones";

type TimeZoneFieldProps = {
  label: string;
  description?: ReactNode;
  /** Null takes the browser's. */
  defaultValue: string | null;
};

/** Any time zone, found by typing a part of its name; sends `timeZone`. */
export function TimeZoneField({ label, description, defaultValue }: TimeZoneFieldProps) {
  const own = useOwnTimeZone();
  const chosen = defaultValue ?? own ?? "UTC";
  const { key, items } = useZoneChoices(chosen);
  return (
    <ComboBox
      key={`${key} ${chosen}`}
      label={label}
      description={description}
      name="timeZone"
      defaultValue={chosen}
      items={items}
      isRequired
    />
  );
}
