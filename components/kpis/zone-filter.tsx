"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTimeZone } from "@/components/settings/time-zones";
import { FilterSelect } from "@/components/ui/filter-select";

const ZoneSearch = dynamic(() => import("./zone-search").then((file) => file.ZoneSearch), {
  ssr: false,
});

type Props = {
  zone: string | null;
  /** The time zone of the workspace, which stands for null. */
  dayZone: string;
  onChange: (zone: string | null) => void;
};

const other = "other";

/** Where days begin and end: the workspace's zone, one's own and UTC at a press, any by its name. */
export function ZoneFilter({ zone, dayZone, onChange }: Props) {
  const t = useTranslations("kpis.filters");
  const own = useOwnTimeZone();
  const [isSearched, setIsSearched] = useState(false);
  const near = [...new Set([own ?? zone ?? "UTC", "UTC"])].filter((name) => name !== dayZone);
  const isFar = isSearched || (zone !== null && zone !== dayZone && !near.includes(zone));
  const choose = (id: string | null) => {
    setIsSearched(id === other);
    if (id !== other) onChange(id);
  };
  return (
    <>
      <FilterSelect
        hideLabel
        label={t("zone")}
        anyLabel={t("zoneOf", { timeZone: dayZone })}
        items={[
          ...near.map((id) => ({ id, label: t("zoneOf", { timeZone: id.replaceAll("_", " ") }) })),
          { id: other, label: t("otherZone") },
        ]}
        value={isFar ? other : zone}
        onChange={choose}
        className="max-w-60 max-sm:max-w-none"
      />
      {isFar && <ZoneSearch key={zone} zone={zone} onChange={onChange} />}
    </>
  );
}
