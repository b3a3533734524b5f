"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { Result } from "@/lib/core/result";
import { notify } from "./notify";

type Act = () => Promise<Result<unknown>>;
type Undoable = {
  act: Act;
  /** What is said once it is done, beside the button that takes it back. */
  notice: string;
  undo: Act;
  undoneNotice?: string;
  onDone?: () => void;
  onUndone?: () => void;
};

/** Does at once what can be taken back, from the message that tells of it, instead of asking before. */
export function useUndoable() {
  const t = useTranslations("ui");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  const run = (act: Act, onDone: () => void) =>
    startTransition(async () => {
      const result = await act();
      if (!result.ok) return notify.error(result.error.message);
      onDone();
      router.refresh();
    });

  const start = ({ act, notice, undo, undoneNotice, onDone, onUndone }: Undoable) =>
    run(act, () => {
      const takeBack = () =>
        run(undo, () => {
          if (undoneNotice) notify.ok(undoneNotice);
          onUndone?.();
        });
      notify.ok(notice, { label: t("undo"), onUndo: takeBack });
      onDone?.();
    });
  return { isPending, start };
}
