"use client";

import { Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { Kpi } from "@/db/enums";
import { type Goal, type Person, TargetForm } from "./target-form";

/** A figure that can have a target: `name` tells it from the others. */
type Choice = { kpi: Kpi; name: string; target: Goal | null };
type TargetEditorProps = {
  workspaceSlug: string;
  place: { mapId: string; stageId: string | null };
  label: string;
  /** The figure, or those to choose from. */
  choices: readonly [Choice, ...Choice[]];
  members: Person[];
};

/** Sets, changes or removes the target of a figure, its owner and its day. */
export function TargetEditor(props: TargetEditorProps) {
  const { workspaceSlug, place, label, choices, members } = props;
  const [chosen, setChosen] = useState(choices[0].kpi);
  const { kpi, target } = choices.find((choice) => choice.kpi === chosen) ?? choices[0];
  const t = useTranslations("kpis");
  const [isOpen, setOpen] = useState(false);

  return (
    <>
      <IconButton
        label={t("target.edit", { label })}
        icon={<Target aria-hidden size={14} />}
        onPress={() => setOpen(true)}
      />
      <Dialog title={t("target.title", { label })} isOpen={isOpen} onOpenChange={setOpen} size="sm">
        {choices.length > 1 && (
          <Select
            label={t("target.kpi")}
            items={choices.map(({ kpi: id, name }) => ({ id, label: name }))}
            value={kpi}
            onChange={(id) => setChosen(choices.find((choice) => choice.kpi === id)?.kpi ?? kpi)}
            className="mb-4"
          />
        )}
        <TargetForm
          key={kpi}
          {...{ workspaceSlug, place, kpi, target, members }}
          onSaved={() => setOpen(false)}
        />
      </Dialog>
    </>
  );
}
