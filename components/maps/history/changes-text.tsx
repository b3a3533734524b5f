"use client";

import { useTranslations } from "next-intl";
import type { Change } from "@/lib/maps/versions/changes";
import { useBoard } from "../state/board-context";
import { changeClasses } from "./change-classes";

const shownAtOnce = 30;

type ChangesTextProps = { changes: Change[]; isFromNow: boolean };

/** What is different at the later moment, in the words of the journey. */
export function ChangesText({ changes, isFromNow }: ChangesTextProps) {
  const t = useTranslations("history");
  const store = useBoard();
  const { steps } = store.board();
  const titleOf = (change: Change) =>
    change.kind === "felt" ? (steps[change.stepId]?.title ?? "") : change.title || t("untitled");
  const count = changes.length;
  if (count === 0)
    return <p className="text-ink-2">{isFromNow ? t("moment.same") : t("moment.sameThen")}</p>;
  const rest = count - shownAtOnce;
  return (
    <details className="rounded-card border border-line bg-surface-2 px-3 py-2">
      <summary className="min-h-6 font-medium">
        {isFromNow ? t("moment.differences", { count }) : t("moment.differencesThen", { count })}
      </summary>
      <ul className="mt-2 flex flex-col gap-1">
        {changes.slice(0, shownAtOnce).map((change) => (
          <li key={`${change.kind}-${change.id}`} className="flex flex-wrap gap-x-2 gap-y-0.5">
            <span className={changeClasses(change.kind)}>{t(`change.${change.kind}`)}</span>
            <span className="text-ink-3">{t(`kinds.${change.entity}`)}</span>
            <span className="wrap-anywhere">{titleOf(change)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="mt-1 text-ink-3">{t("moment.more", { count: rest })}</p>}
    </details>
  );
}
