"use client";

import { useTranslations } from "next-intl";
import { useTimeZones } from "@/components/settings/time-zones";
import { ComboBox } from "@/components/ui/combo-box";

type Props = { zone: string | null; onChange: (zone: string) => void };

/** Every time zone, found by typing a part of its name. */
export function ZoneSearch({ zone, onChange }: Props) {
  const t = useTranslations("kpis.filters");
  const zones = useTimeZones() ?? [];
  const all = zone === null || zones.includes(zone) ? zones : [zone, ...zones];
  return (
    <ComboBox
      hideLabel
      label={t("anyZone")}
      placeholder={t("anyZone")}
      items={all.map((id) => ({ id, label: id.replaceAll("_", " ") }))}
      defaultValue={zone}
      onChange={(id) => id !== null && id !== zone && onChange(id)}
    />
  );
}
