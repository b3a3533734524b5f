"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { Result } from "@/lib/core/result";
import { notify } from "./notify";

type Undoable<Done> = {
  act: () => Promise<Result<Done>>;
  /** What is said once it is done, beside the button that takes it back. */
  notice: string;
  undo: (done: Done) => Promise<Result<unknown>>;
  undoneNotice?: string;
  onDone?: () => void;
  onUndone?: () => void;
};

/** Does at once what can be taken back, from the message that tells of it, instead of asking before. */
export function useUndoable() {
  const t = useTranslations("ui");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  const run = <Done>(act: () => Promise<Result<Done>>, onDone: (done: Done) => void) =>
    startTransition(async () => {
      const result = await act();
      if (!result.ok) return notify.error(result.error.message);
      onDone(result.value);
      router.refresh();
    });

  const start = <Done>(undoable: Undoable<Done>) => {
    const { act, notice, undo, undoneNotice, onDone, onUndone } = undoable;
    run(act, (done) => {
      const takeBack = () =>
        run(
          () => undo(done),
          () => {
            if (undoneNotice) notify.ok(undoneNotice);
            onUndone?.();
          },
        );
      notify.ok(notice, { label: t("undo"), onUndo: takeBack });
      onDone?.();
    });
  };
  return { isPending, start };
}
