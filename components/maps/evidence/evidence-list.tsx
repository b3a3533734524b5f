"use client";

import { Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CachedReads } from "@/components/ui/cached-reads";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Spinner } from "@/components/ui/spinner";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";
import { useCardEvidence, useEvidenceTies } from "./use-card-evidence";

const AddEvidence = lazy(() => import("./add-evidence"));

/** The answers themselves; each leads to the inbox. */
export default function EvidenceList({ cardId }: { cardId: string }) {
  return (
    <CachedReads>
      <List cardId={cardId} />
    </CachedReads>
  );
}

function List({ cardId }: { cardId: string }) {
  const t = useTranslations("maps.evidence");
  const { canEdit } = useBoard();
  const { data, isPending, refetch } = useCardEvidence(cardId);
  const { unlink } = useEvidenceTies();
  const { workspaceSlug } = useSurroundings();
  const [isAdding, setAdding] = useState(false);
  if (isPending)
    return (
      <p className="flex items-center gap-2 pt-2 text-ink-3">
        <Spinner size={14} /> {t("loading")}
      </p>
    );
  if (!data)
    return (
      <p className="flex flex-wrap items-center gap-2 pt-2">
        {t("failed")} <Button onPress={() => void refetch()}>{t("retry")}</Button>
      </p>
    );
  return (
    <div className="flex flex-col gap-2 pt-2">
      {data.length === 0 && <p className="text-ink-3">{t("none")}</p>}
      <ul className="flex flex-col gap-2">
        {data.map((one) => (
          <li key={one.id} className="flex gap-2 rounded-card border border-line p-2">
            {one.emotion !== null && <EmotionFace value={one.emotion + 3} size={18} />}
            <div className="flex min-w-0 grow flex-col gap-1">
              <Link
                href={`/${workspaceSlug}/feedback?item=${one.itemId}&status=all`}
                className="rounded-sm wrap-anywhere hover:underline"
              >
                {one.text ? <q>{one.text}</q> : <span className="text-ink-3">{t("noText")}</span>}
              </Link>
              <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
                <Badge tone={one.stance === "supports" ? "pain" : "opportunity"}>
                  {t(one.stance)}
                </Badge>
                {one.stageTitle} <DateText date={one.answeredAt} />
              </p>
            </div>
            {canEdit && (
              <IconButton
                label={t("unlink")}
                icon={<Unlink size={14} />}
                onPress={() => void unlink(one.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <div>
          <Button size="sm" onPress={() => setAdding(true)}>
            {t("add")}
          </Button>
        </div>
      )}
      {isAdding && (
        <Suspense fallback={null}>
          <AddEvidence cardId={cardId} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
}
