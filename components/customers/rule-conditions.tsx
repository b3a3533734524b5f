"use client";

import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import { TextField } from "@/components/ui/text-field";
import type { RuleChoices, RuleDraft } from "./rule-draft";

type Props = Pick<RuleChoices, "touchpoints" | "channels"> & {
  draft: RuleDraft;
  onChange: (draft: RuleDraft) => void;
};

const named = ({ id, name }: { id: string; name: string }) => ({ id, label: name });

/** What else has to hold before a rule catches an event. */
export function RuleConditions({ draft, onChange, touchpoints, channels }: Props) {
  const t = useTranslations("customers");
  const set = (values: Partial<RuleDraft>) => onChange({ ...draft, ...values, caught: null });
  return (
    <div className="flex w-64 max-w-full flex-col gap-3">
      <FilterSelect
        label={t("touchpoint")}
        anyLabel={t("any")}
        items={touchpoints.map(named)}
        value={draft.touchpointId}
        onChange={(touchpointId) => set({ touchpointId })}
      />
      <FilterSelect
        label={t("channel")}
        anyLabel={t("any")}
        items={channels.map(named)}
        value={draft.channelId}
        onChange={(channelId) => set({ channelId })}
      />
      <TextField
        label={t("property")}
        value={draft.propertyName ?? ""}
        onChange={(text) =>
          set({ propertyName: text || null, propertyValue: text ? draft.propertyValue : null })
        }
        maxLength={100}
      />
      <TextField
        label={t("propertyValue")}
        value={draft.propertyValue ?? ""}
        onChange={(text) => set({ propertyValue: text || null })}
        placeholder={t("any")}
        isDisabled={!draft.propertyName}
        maxLength={200}
      />
    </div>
  );
}
