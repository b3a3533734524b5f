"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { MapVersion } from "@/lib/maps/versions/queries";

const now = "now";

type ComparedWithProps = {
  later: readonly MapVersion[];
  /** null for now */
  value: number | null;
  onChange: (revision: number | null) => void;
};

/** Which later moment an earlier one is held against; nothing to choose where now is the only one. */
export function ComparedWith({ later, value, onChange }: ComparedWithProps) {
  const t = useTranslations("history");
  if (later.length === 0) return null;
  return (
    <Select
      label={t("moment.against")}
      items={[
        { id: now, label: t("moment.now") },
        ...later.map(({ revision, kind, name }) => ({
          id: String(revision),
          label: name ?? t(kind === "auto" ? "versions.auto" : "versions.restored"),
        })),
      ]}
      value={value === null ? now : String(value)}
      onChange={(id) => onChange(id === now ? null : Number(id))}
      className="w-64 max-w-full"
    />
  );
}
