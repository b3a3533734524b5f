"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { longestDays, periodProblem } from "@/lib/kpis/filters";
import type { Period } from "@/lib/kpis/periods";

type Props = { period: Period; onChange: (period: Period) => void };

/** Two dates of one's own; used once both make a period, and told why until then. */
export function CustomPeriod({ period, onChange }: Props) {
  const t = useTranslations("kpis.filters");
  const [draft, setDraft] = useState(period);
  const [wasTried, setWasTried] = useState(false);
  const problem = wasTried ? periodProblem(draft) : null;
  const message = problem && t(`${problem.what}Period`, { days: longestDays });
  const messageAt = (field: keyof Period) =>
    problem?.field === field ? (message ?? undefined) : undefined;
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-2 max-sm:col-span-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (periodProblem(draft)) setWasTried(true);
        else onChange(draft);
      }}
    >
      <TextField
        hideLabel
        label={t("from")}
        type="date"
        value={draft.from}
        onChange={(from) => setDraft({ ...draft, from })}
        errorMessage={messageAt("from")}
      />
      <TextField
        hideLabel
        label={t("to")}
        type="date"
        value={draft.to}
        onChange={(to) => setDraft({ ...draft, to })}
        errorMessage={messageAt("to")}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
