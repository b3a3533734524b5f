"use client";

import { FlaskConical, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { LeaveGuard } from "@/components/ui/leave-guard";
import { notify } from "@/components/ui/notify";
import { newRule, type RuleChoices } from "./rule-draft";
import { StageRuleRow } from "./stage-rule-row";
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
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 bg-canvas py-2 max-md:static">
          <Button icon={<Plus aria-hidden size={16} />} onPress={() => add("")}>
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
            <ConfirmDialog
              title={t("defaultsTitle")}
              message={t("defaultsMessage", { count: drafts.length })}
              confirmLabel={t("defaultsConfirm")}
              trigger={
                <Button variant="ghost" isDisabled={isPending}>
                  {t("useDefaults")}
                </Button>
              }
              onConfirm={restore}
            />
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
        emptyText={isQuiet ? t("unmatchedQuiet") : t("unmatchedNone")}
        onAdd={mayEdit ? add : undefined}
      />
    </>
  );
}
