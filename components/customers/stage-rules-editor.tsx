"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LeaveGuard } from "@/components/ui/leave-guard";
import { notify } from "@/components/ui/notify";
import { newRule, type RuleChoices } from "./rule-draft";
import { StageRuleRow } from "./stage-rule-row";
import { StageRulesBar } from "./stage-rules-bar";
import { UnmatchedEvents } from "./unmatched-events";
import { type StoredRules, useStageRules } from "./use-stage-rules";

type Props = RuleChoices & StoredRules & { mayEdit: boolean };

/** The rules of a map in order, with what each catches; nothing changes before it is saved. */
export function StageRulesEditor(props: Props) {
  const { workspaceSlug, map, rules, unmatched: _, mayEdit, ...choices } = props;
  const t = useTranslations("customers");
  const edited = useStageRules(props);
  const { drafts, unmatched, state, isPending, change, save, restore, attempt } = edited;
  const [added, setAdded] = useState<string>();
  const add = (eventName: string) => {
    const draft = newRule(choices.stages[0]?.id ?? "", eventName);
    setAdded(draft.key);
    change([...drafts, draft]);
  };
  const isQuiet = unmatched.length === 0 && rules.every(({ events }) => events === 0);
  const swap = (index: number, other: number) =>
    change(
      drafts.map((draft, at) => drafts[at === index ? other : at === other ? index : at] ?? draft),
    );

  return (
    <>
      <LeaveGuard isDirty={state !== "saved"} />
      {drafts.length === 0 && (
        <EmptyState
          title={t("empty")}
          action={
            mayEdit && (
              <Button
                variant="primary"
                isPending={isPending}
                onPress={async () => {
                  const problem = await restore();
                  if (problem) notify.error(problem);
                }}
              >
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
            isAdded={draft.key === added}
            problem={edited.problem?.at === index ? edited.problem.message : undefined}
            onChange={(next) => change(drafts.map((one) => (one === draft ? next : one)))}
            onRemove={() => change(drafts.filter((one) => one !== draft))}
            onUp={index > 0 ? () => swap(index, index - 1) : undefined}
            onDown={index < drafts.length - 1 ? () => swap(index, index + 1) : undefined}
          />
        ))}
      </ol>
      {mayEdit && (
        <StageRulesBar
          {...{ state, isPending, save, restore, attempt }}
          count={drafts.length}
          onAdd={() => add("")}
        />
      )}
      <UnmatchedEvents
        events={unmatched}
        emptyText={isQuiet ? t("unmatchedQuiet") : t("unmatchedNone")}
        onAdd={mayEdit ? add : undefined}
      />
    </>
  );
}
