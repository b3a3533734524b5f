"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import type { Question } from "@/lib/surveys/questions/kinds";
import type { Condition, Jump, Logic } from "@/lib/surveys/questions/logic-schema";
import { ConditionRow } from "./condition-row";

type Props = {
  question: Question;
  questions: readonly Question[];
  hiddenFields: readonly string[];
  onChange: (next: Question) => void;
};

const none: Logic = { match: "all", showIf: [], jumps: [] };

/** When the question is asked, and where to go once it is answered. */
export function LogicFields({ question, questions, hiddenFields, onChange }: Props) {
  const t = useTranslations("surveys.logic");
  const logic = question.logic ?? none;
  const place = questions.indexOf(question);
  const before = questions.slice(0, place);
  const after = questions.slice(place + 1);
  const set = (next: Logic) => {
    const isEmpty = next.showIf.length === 0 && next.jumps.length === 0;
    onChange({ ...question, logic: isEmpty ? undefined : next });
  };
  const start = (about: string | undefined): Condition => ({
    ...{ about: about ?? `hidden:${hiddenFields[0] ?? ""}`, test: "answered", value: "" },
  });
  const canShow = before.length > 0 || hiddenFields.length > 0;
  return (
    <details className="rounded-control border border-line" open={question.logic !== undefined}>
      <summary className="cursor-default px-3 py-2 font-medium">{t("title")}</summary>
      <div className="flex flex-col gap-3 border-t border-line p-3">
        <h3 className="text-xs font-medium text-ink-2">{t("showIf")}</h3>
        {logic.showIf.length > 1 && (
          <Select
            label={t("match")}
            value={logic.match}
            items={[
              { id: "all", label: t("all") },
              { id: "any", label: t("any") },
            ]}
            onChange={(match) => set({ ...logic, match: match === "any" ? "any" : "all" })}
          />
        )}
        {logic.showIf.map((condition, index) => (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has nothing else that stays
            key={index}
            condition={condition}
            questions={before}
            hiddenFields={hiddenFields}
            onChange={(next) => set({ ...logic, showIf: logic.showIf.with(index, next) })}
            onRemove={() => set({ ...logic, showIf: logic.showIf.toSpliced(index, 1) })}
          />
        ))}
        <div>
          <Button
            size="sm"
            variant="ghost"
            icon={<Plus aria-hidden size={14} />}
            isDisabled={!canShow || logic.showIf.length >= 10}
            onPress={() => set({ ...logic, showIf: [...logic.showIf, start(before.at(-1)?.id)] })}
          >
            {t("addShowIf")}
          </Button>
        </div>
        <h3 className="text-xs font-medium text-ink-2">{t("jumps")}</h3>
        {logic.jumps.map((jump, index) => (
          <JumpRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has nothing else that stays
            key={index}
            jump={jump}
            known={[...before, question]}
            targets={after}
            hiddenFields={hiddenFields}
            onChange={(next) => set({ ...logic, jumps: logic.jumps.with(index, next) })}
            onRemove={() => set({ ...logic, jumps: logic.jumps.toSpliced(index, 1) })}
          />
        ))}
        <div>
          <Button
            size="sm"
            variant="ghost"
            icon={<Plus aria-hidden size={14} />}
            isDisabled={logic.jumps.length >= 20}
            onPress={() =>
              set({
                ...logic,
                jumps: [...logic.jumps, { when: [start(question.id)], to: "end" }],
              })
            }
          >
            {t("addJump")}
          </Button>
        </div>
      </div>
    </details>
  );
}

type JumpProps = {
  jump: Jump;
  known: readonly Question[];
  targets: readonly Question[];
  hiddenFields: readonly string[];
  onChange: (next: Jump) => void;
  onRemove: () => void;
};

function JumpRow({ jump, known, targets, hiddenFields, onChange, onRemove }: JumpProps) {
  const t = useTranslations("surveys.logic");
  return (
    <div className="flex flex-col gap-2 rounded-control bg-sunken p-2">
      {jump.when.length === 0 && <p className="text-xs text-ink-2">{t("always")}</p>}
      {jump.when.map((condition, index) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule has nothing else that stays
          key={index}
          condition={condition}
          questions={known}
          hiddenFields={hiddenFields}
          onChange={(next) => onChange({ ...jump, when: jump.when.with(index, next) })}
          onRemove={() => onChange({ ...jump, when: jump.when.toSpliced(index, 1) })}
        />
      ))}
      <div className="flex items-end gap-1">
        <Select
          className="min-w-0 grow"
          label={t("to")}
          value={jump.to}
          items={[
            ...targets.map((one) => ({ id: one.id, label: one.title || t("untitled") })),
            { id: "end", label: t("end") },
          ]}
          onChange={(to) => onChange({ ...jump, to })}
        />
        <IconButton label={t("removeJump")} icon={<Trash2 size={16} />} onPress={onRemove} />
      </div>
    </div>
  );
}
