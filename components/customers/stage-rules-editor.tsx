"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { notify } from "@/components/ui/notify";
import type { Result } from "@/lib/core/result";
import { applyDefaultStageRulesAction, setStageRulesAction } from "@/lib/customers/actions";
import type { Caught, UnmatchedEvent } from "@/lib/customers/stage-rules/queries";
import { newRule, type RuleChoices, type RuleDraft, withoutDraft } from "./rule-draft";
import { StageRuleRow } from "./stage-rule-row";
import { UnmatchedEvents } from "./unmatched-events";

type Props = RuleChoices & {
  workspaceSlug: string;
  map: { id: string };
  rules: (Omit<RuleDraft, "key" | "caught"> & Caught)[];
  unmatched: UnmatchedEvent[];
  mayEdit: boolean;
};

/** The rules of a map in order, with what each catches; nothing changes before it is saved. */
export function StageRulesEditor(props: Props) {
  const { workspaceSlug, map, rules, unmatched, mayEdit, ...choices } = props;
  const t = useTranslations("customers");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [drafts, setDrafts] = useState<RuleDraft[]>(() =>
    rules.map(({ events, customers, ...rule }, index) => ({
      ...rule,
      key: `stored-${index}`,
      caught: { events, customers },
    })),
  );
  const [isChanged, setChanged] = useState(false);
  const firstStage = choices.stages[0]?.id ?? "";

  function change(next: RuleDraft[]) {
    setDrafts(next);
    setChanged(true);
  }
  function run(work: () => Promise<Result<unknown>>, message: string) {
    startTransition(async () => {
      const result = await work();
      if (!result.ok) return notify.error(result.error.message);
      setChanged(false);
      notify.ok(message);
      router.refresh();
    });
  }
  const save = () =>
    run(
      () => setStageRulesAction(workspaceSlug, { mapId: map.id, rules: drafts.map(withoutDraft) }),
      t("saved"),
    );
  const restore = () =>
    run(() => applyDefaultStageRulesAction(workspaceSlug, { mapId: map.id }), t("defaultsDone"));
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
          <Button variant="primary" isPending={isPending} isDisabled={!isChanged} onPress={save}>
            {t("save")}
          </Button>
          {drafts.length > 0 && (
            <Button variant="ghost" isDisabled={isPending} onPress={restore}>
              {t("useDefaults")}
            </Button>
          )}
          {isChanged && <span className="text-sm text-ink-3">{t("unsaved")}</span>}
        </div>
      )}
      <UnmatchedEvents
        events={unmatched}
        onAdd={mayEdit ? (name) => change([newRule(firstStage, name), ...drafts]) : undefined}
      />
    </>
  );
}
