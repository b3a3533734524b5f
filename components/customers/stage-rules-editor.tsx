"use client";

import { FlaskConical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { newRule, type RuleChoices } from "./rule-draft";
import { StageRuleRow } from "./stage-rule-row";
import { UnmatchedEvents } from "./unmatched-events";
import { type StoredRules, useStageRules } from "./use-stage-rules";

type Props = RuleChoices & StoredRules & { mayEdit: boolean };

/** The rules of a map in order, with what each catches; nothing changes before it is saved. */
export function StageRulesEditor(props: Props) {
  const { workspaceSlug, map, rules, unmatched: _, mayEdit, ...choices } = props;
  const t = useTranslations("customers");
  const { drafts, unmatched, state, isPending, change, save, restore, attempt } =
    useStageRules(props);
  const firstStage = choices.stages[0]?.id ?? "";
  const swap = (index: number, other: number) =>
    change(
      drafts.map((draft, at) => drafts[at === index ? other : at === other ? index : at] ?? draft),
    );

  return (
    <>
      {drafts.length === 0 && (
        <EmptyState
          title={t("empty")}
          action={
            mayEdit && (
              <Button variant="primary" isPending={isPending} onPress={restore}>
                {t("useDefaults")}
              </Button>
            )
          }
        />
      )}
      <ol className="flex flex-col gap-2">
        {drafts.map((draft, index) => (
          <StageRuleRow
            key={draft.key}
            {...choices}
            draft={draft}
            position={index + 1}
            mayEdit={mayEdit}
            onChange={(next) => change(drafts.map((one) => (one === draft ? next : one)))}
            onRemove={() => change(drafts.filter((one) => one !== draft))}
            onUp={index > 0 ? () => swap(index, index - 1) : undefined}
            onDown={index < drafts.length - 1 ? () => swap(index, index + 1) : undefined}
          />
        ))}
      </ol>
      {mayEdit && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            icon={<Plus aria-hidden size={16} />}
            onPress={() => change([...drafts, newRule(firstStage, "")])}
          >
            {t("add")}
          </Button>
          <Button
            icon={<FlaskConical aria-hidden size={16} />}
            isPending={isPending}
            isDisabled={state !== "changed"}
            onPress={attempt}
          >
            {t("try")}
          </Button>
          <Button
            variant="primary"
            isPending={isPending}
            isDisabled={state === "saved"}
            onPress={save}
          >
            {t("save")}
          </Button>
          {drafts.length > 0 && (
            <Button variant="ghost" isDisabled={isPending} onPress={restore}>
              {t("useDefaults")}
            </Button>
          )}
          {state !== "saved" && (
            <span role="status" className="text-sm text-ink-3">
              {state === "tried" ? t("tried") : t("unsaved")}
            </span>
          )}
        </div>
      )}
      <UnmatchedEvents
        events={unmatched}
        onAdd={mayEdit ? (name) => change([newRule(firstStage, name), ...drafts]) : undefined}
      />
    </>
  );
}
