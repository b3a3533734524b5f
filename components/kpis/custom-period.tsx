"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { isDay, type Period } from "@/lib/kpis/periods";

type Props = { period: Period; onChange: (period: Period) => void };

/** Two dates of one's own; used once both make a period. */
export function CustomPeriod({ period, onChange }: Props) {
  const t = useTranslations("kpis.filters");
  const [draft, setDraft] = useState(period);
  const isUsable = isDay(draft.from) && isDay(draft.to) && draft.from <= draft.to;
  return (
    <div className="flex flex-wrap items-center gap-2 max-sm:col-span-2">
      <TextField
        hideLabel
        label={t("from")}
        type="date"
        value={draft.from}
        onChange={(from) => setDraft({ ...draft, from })}
      />
      <TextField
        hideLabel
        label={t("to")}
        type="date"
        value={draft.to}
        onChange={(to) => setDraft({ ...draft, to })}
      />
      <Button isDisabled={!isUsable} onPress={() => onChange(draft)}>
        {t("apply")}
      </Button>
    </div>
  );
}
