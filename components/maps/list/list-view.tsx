"use client";

import { BookOpenText, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useSurroundings } from "../editor/editor-context";
import { useBoard, useBoardValue } from "../state/board-context";
import { useDescribe } from "../state/describe";
import { addStage } from "../state/gestures";
import { FilteredNote } from "./filtered-note";
import { gripHintId } from "./list-grip";
import { ListStage } from "./list-stage";
import { returnToGrip } from "./return-to-grip";
import { useListPointer } from "./use-list-pointer";

/** The map as an outline: stage, lane, cards. The view for phones, zoom and screen readers. */
export default function ListView({ title }: { title: string }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const stages = useBoardValue("plan", ({ drawing }) => drawing().view.stages);
  const { workspaceSlug, mapId } = useSurroundings();
  const describe = useDescribe(store);
  const outline = useRef<HTMLElement>(null);
  useListPointer(outline, store, (cardId) => {
    store.ui.announce(t("say.dropped", { place: describe(cardId), count: 1 }));
    // The press has given the keyboard to the list as a whole.
    if (document.activeElement === outline.current) outline.current?.blur();
    returnToGrip(cardId);
  });
  return (
    <section
      ref={outline}
      data-outline
      tabIndex={-1}
      aria-label={t("list.label", { title })}
      className="group/outline flex min-h-0 min-w-0 grow flex-col gap-3 overflow-y-auto bg-canvas p-4 data-dragging:[overflow-anchor:none] max-sm:p-2"
    >
      <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center gap-2">
        <FilteredNote />
        <span className="grow" />
        <LinkButton
          href={`/${workspaceSlug}/maps/${mapId}/story`}
          variant="ghost"
          size="sm"
          icon={<BookOpenText size={14} />}
        >
          {t("story.open")}
        </LinkButton>
      </div>
      <p id={gripHintId} hidden>
        {t("list.gripHint")}
      </p>
      {stages.map((stage) => (
        <ListStage key={stage.id} stage={stage} />
      ))}
      {stages.length === 0 && <p className="p-3 text-ink-3">{t("list.noStages")}</p>}
      {store.canEdit && (
        <div className="mx-auto w-full max-w-3xl">
          <Button
            variant="ghost"
            icon={<Plus size={16} />}
            onPress={() =>
              void addStage(store, stages.length, { stage: t("stage.new"), step: t("step.new") })
            }
          >
            {t("stage.add")}
          </Button>
        </div>
      )}
    </section>
  );
}
