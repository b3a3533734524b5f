"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { notify } from "@/components/ui/notify";
import { Spinner } from "@/components/ui/spinner";
import { newId } from "@/lib/core/new-id";
import { restoreVersionAction } from "@/lib/maps/versions/actions";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";
import { BoardTable } from "./board-table";
import { ChangesText } from "./changes-text";
import { ComparedWith } from "./compared-with";
import { useCompared } from "./use-compared";
import { useHistory, useHistoryRefresh } from "./use-history";
import { useUndoBatch } from "./use-undo-batch";

type MomentViewProps = {
  revision: number;
  onRevision: (revision: number) => void;
  onDone: () => void;
};

/** A slider through the life of the map, its board at that moment, and the difference to a later one. */
export function MomentView({ revision, onRevision, onDone }: MomentViewProps) {
  const t = useTranslations("history.moment");
  const tUndo = useTranslations("history");
  const { canEdit, link } = useBoard();
  const { workspaceSlug, mapId } = useSurroundings();
  const compared = useCompared(revision);
  const { data, changes, later, against } = compared;
  const history = useHistory({ actorId: null, entityId: null });
  const refresh = useHistoryRefresh();
  const undo = useUndoBatch();
  const [isPending, startTransition] = useTransition();
  const last = Math.max(history.data?.pages[0]?.revision ?? revision, revision);

  function restore() {
    startTransition(async () => {
      const input = { mapId, revision, batchId: link.ask(newId()) };
      const result = await restoreVersionAction(workspaceSlug, input);
      if (!result.ok) return notify.error(result.error.message);
      const { batchId, changed } = result.value;
      notify.ok(
        t("restored", { count: changed }),
        changed > 0 ? { label: tUndo("undo"), onUndo: () => void undo([batchId]) } : undefined,
      );
      onDone();
      await refresh();
    });
  }

  return (
    <div className="flex flex-col gap-3">
      <label className="flex flex-col gap-1">
        <span className="font-medium">{t("slider")}</span>
        <input
          type="range"
          min={0}
          max={last}
          value={revision}
          onChange={(event) => onRevision(Number(event.target.value))}
          aria-valuetext={t("number", { revision, last })}
          className="h-6 w-full accent-accent"
        />
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 grow text-ink-2">
          {t("number", { revision, last })}
          {data && (
            <>
              {" · "}
              {data.authorName} <DateText date={data.at} style="datetime" />
            </>
          )}
        </p>
        {canEdit && (
          <Button variant="primary" isPending={isPending} onPress={restore}>
            {t("restore")}
          </Button>
        )}
      </div>
      <ComparedWith later={later} value={against} onChange={compared.compareWith} />
      {compared.hasFailed && (
        <p className="flex flex-wrap items-center gap-2">
          {tUndo("failed")} <Button onPress={() => void compared.retry()}>{tUndo("retry")}</Button>
        </p>
      )}
      {!changes && !compared.hasFailed && (
        <p className="flex items-center gap-2 text-ink-3">
          <Spinner size={14} /> {t("loading")}
        </p>
      )}
      {changes && <ChangesText changes={changes} isFromNow={against === null} />}
      {data && <BoardTable board={data.board} changes={changes ?? []} />}
    </div>
  );
}
