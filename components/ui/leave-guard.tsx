"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog";
import { holdTraversal } from "./hold-traversal";
import { leavingTo } from "./leaving-to";

type Go = () => void;
let ask: ((go: Go) => void) | null = null;

/** Goes elsewhere, once somebody with unsaved work on the page has agreed. */
export function leaveBy(go: Go): void {
  if (ask) ask(go);
  else go();
}

/** Asks before work that is not saved is left: by a link, Back or Forward, a choice, or the window. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const t = useTranslations("ui");
  const router = useRouter();
  const [go, setGo] = useState<Go | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const href = leavingTo(event, window.location);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setGo(() => () => router.push(href));
    };
    ask = (wanted) => setGo(() => wanted);
    const stopHolding = holdTraversal(ask);
    window.addEventListener("beforeunload", warn);
    // Before the link itself hears of it.
    window.addEventListener("click", hold, { capture: true });
    return () => {
      ask = null;
      stopHolding();
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("click", hold, { capture: true });
    };
  }, [isDirty, router]);

  return (
    <ConfirmDialog
      title={t("leaveTitle")}
      message={t("leaveMessage")}
      confirmLabel={t("leaveConfirm")}
      isOpen={go !== null}
      onOpenChange={(isOpen) => !isOpen && setGo(null)}
      onConfirm={() => go?.()}
    />
  );
}
