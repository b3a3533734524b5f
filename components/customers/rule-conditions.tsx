"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { RuleDraft } from "./rule-draft";
import type { RuleChoices } from "./stage-rules-editor";

type Props = Pick<RuleChoices, "touchpoints" | "channels"> & {
  draft: RuleDraft;
  onChange: (draft: RuleDraft) => void;
};

const any = "any";

/** What else has to hold before a rule catches an event. */
export function RuleConditions({ draft, onChange, touchpoints, channels }: Props) {
  const t = useTranslations("customers");
  const set = (values: Partial<RuleDraft>) => onChange({ ...draft, ...values, caught: null });
  const orAny = (choices: { id: string; name: string }[]) => [
    { id: any, label: t("any") },
    ...choices.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <div className="flex w-64 max-w-full flex-col gap-3">
      <Select
        label={t("touchpoint")}
        items={orAny(touchpoints)}
        value={draft.touchpointId ?? any}
        onChange={(id) => set({ touchpointId: id === any ? null : id })}
      />
      <Select
        label={t("channel")}
        items={orAny(channels)}
        value={draft.channelId ?? any}
        onChange={(id) => set({ channelId: id === any ? null : id })}
      />
      <TextField
        label={t("property")}
        value={draft.propertyName ?? ""}
        onChange={(text) => set({ propertyName: text || null })}
        maxLength={100}
      />
      <TextField
        label={t("propertyValue")}
        value={draft.propertyValue ?? ""}
        onChange={(text) => set({ propertyValue: text || null })}
        placeholder={t("any")}
        maxLength={200}
      />
    </div>
  );
}
