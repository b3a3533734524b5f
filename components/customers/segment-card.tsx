"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Segment } from "@/lib/customers/segments/fit";
import { SegmentRules } from "./segment-rules";

export type SegmentDraft = Segment & { customers: number | null };

type SegmentCardProps = {
  draft: SegmentDraft;
  personas: { id: string; name: string }[];
  mayEdit: boolean;
  /** What is wrong with a field, by its path in the segment, such as `rules.0.trait`. */
  problemAt: (path: string) => string | undefined;
  /** The paths say which fields' problems are gone with the change; none says all of them. */
  onChange: (values: Partial<SegmentDraft>, path?: string) => void;
  onRemove: () => void;
};

/** A segment: its name, the persona it gives, and whom it fits. */
export function SegmentCard(props: SegmentCardProps) {
  const { draft, personas, mayEdit, problemAt, onChange, onRemove } = props;
  const t = useTranslations("customers");
  return (
    <li className="rounded-panel border border-line bg-surface p-3">
      <div className="flex flex-wrap items-start gap-2">
        <TextField
          label={t("segmentName")}
          value={draft.name}
          onChange={(name) => onChange({ name }, "name")}
          errorMessage={problemAt("name")}
          maxLength={80}
          isDisabled={!mayEdit}
          className="min-w-48 flex-1"
        />
        <Select
          label={t("segmentPersona")}
          items={personas.map(({ id, name }) => ({ id, label: name }))}
          value={draft.personaId}
          onChange={(personaId) => onChange({ personaId }, "personaId")}
          errorMessage={problemAt("personaId")}
          isDisabled={!mayEdit}
          className="w-56"
        />
        {mayEdit && (
          <IconButton
            label={t("segmentRemove", { name: draft.name })}
            icon={<Trash2 aria-hidden size={16} />}
            onPress={onRemove}
            className="mt-5.5"
          />
        )}
      </div>
      <SegmentRules
        rules={draft.rules}
        mayEdit={mayEdit}
        problemAt={(path) => problemAt(`rules.${path}`)}
        onChange={(rules, path) => onChange({ rules }, path && `rules.${path}`)}
      />
      {draft.customers !== null && (
        <p className="mt-2 text-xs text-ink-2">{t("segmentCount", { count: draft.customers })}</p>
      )}
    </li>
  );
}
