"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { notify } from "@/components/ui/notify";
import type { Failure } from "@/lib/core/result";
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
  const [problem, setProblem] = useState<{ at: number; message: string }>();
  const input = () => ({ mapId: map.id, rules: drafts.map(withoutDraft) });

  /** What is wrong, at its rule where it is one. */
  function say({ message, fields }: Failure) {
    const [path, wrong] = Object.entries(fields ?? {})[0] ?? [];
    const at = Number(path?.split(".")[1]);
    if (wrong === undefined || !Number.isInteger(at)) return notify.error(message);
    setProblem({ at, message: wrong });
    notify.error(t("problemAt", { rule: t("rule", { position: at + 1 }), problem: wrong }));
  }
  return {
    ...{ drafts, unmatched, state, isPending, problem },
    change(next: RuleDraft[]) {
      setDrafts(next);
      setProblem(undefined);
      setState("changed");
    },
    save: () =>
      startTransition(async () => {
        const result = await setStageRulesAction(workspaceSlug, input());
        if (!result.ok) return say(result.error);
        setState("saved");
        notify.ok(t("saved"));
        router.refresh();
      }),
    async restore(): Promise<string | undefined> {
      const result = await applyDefaultStageRulesAction(workspaceSlug, { mapId: map.id });
      if (!result.ok) return result.error.message;
      setState("saved");
      notify.ok(t("defaultsDone"));
      router.refresh();
    },
    attempt: () =>
      startTransition(async () => {
        const result = await tryStageRulesAction(workspaceSlug, input());
        if (!result.ok) return say(result.error);
        const { caught } = result.value;
        setDrafts(drafts.map((draft, at) => ({ ...draft, caught: caught[at] ?? null })));
        setUnmatched(result.value.unmatched);
        setState("tried");
      }),
  };
}
export type EditedRules = ReturnType<typeof useStageRules>;
