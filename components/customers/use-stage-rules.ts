"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { notify } from "@/components/ui/notify";
import type { Result } from "@/lib/core/result";
import {
  applyDefaultStageRulesAction,
  setStageRulesAction,
  tryStageRulesAction,
} from "@/lib/customers/actions";
import type { Caught, UnmatchedEvent } from "@/lib/customers/stage-rules/queries";
import { type RuleDraft, withoutDraft } from "./rule-draft";

export type StoredRules = {
  workspaceSlug: string;
  map: { id: string };
  rules: (Omit<RuleDraft, "key" | "caught"> & Caught)[];
  unmatched: UnmatchedEvent[];
};

/** The rules while they are edited: tried on real events as often as one likes, then saved. */
export function useStageRules({ workspaceSlug, map, rules, ...stored }: StoredRules) {
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
  const [unmatched, setUnmatched] = useState(stored.unmatched);
  const [state, setState] = useState<"saved" | "changed" | "tried">("saved");
  const input = () => ({ mapId: map.id, rules: drafts.map(withoutDraft) });

  function run(work: () => Promise<Result<unknown>>, message: string) {
    startTransition(async () => {
      const result = await work();
      if (!result.ok) return notify.error(result.error.message);
      setState("saved");
      notify.ok(message);
      router.refresh();
    });
  }
  return {
    ...{ drafts, unmatched, state, isPending },
    change(next: RuleDraft[]) {
      setDrafts(next);
      setState("changed");
    },
    save: () => run(() => setStageRulesAction(workspaceSlug, input()), t("saved")),
    restore: () =>
      run(() => applyDefaultStageRulesAction(workspaceSlug, { mapId: map.id }), t("defaultsDone")),
    attempt: () =>
      startTransition(async () => {
        const result = await tryStageRulesAction(workspaceSlug, input());
        if (!result.ok) return notify.error(result.error.message);
        const { caught } = result.value;
        setDrafts(drafts.map((draft, at) => ({ ...draft, caught: caught[at] ?? null })));
        setUnmatched(result.value.unmatched);
        setState("tried");
      }),
  };
}
