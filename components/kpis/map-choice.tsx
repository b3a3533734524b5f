"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { leaveBy } from "@/components/ui/leave-guard";
import { Select } from "@/components/ui/select";

type MapChoiceProps = { maps: { id: string; title: string }[]; mapId: string };

/** Which journey map a page is about; nothing where there is no choice. */
export function MapChoice({ maps, mapId }: MapChoiceProps) {
  const t = useTranslations("kpis.filters");
  const router = useRouter();
  const path = usePathname();
  if (maps.length < 2) return null;
  return (
    <Select
      label={t("map")}
      items={maps.map(({ id, title }) => ({ id, label: title }))}
      value={mapId}
      onChange={(map) => leaveBy(() => router.push(`${path}?${new URLSearchParams({ map })}`))}
      className="w-72 max-w-full"
    />
  );
}
