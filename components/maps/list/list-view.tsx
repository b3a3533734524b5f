"use client";

import { BookOpenText, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { useSurroundings } from "../editor/editor-context";
import { useBoard, useBoardValue } from "../state/board-context";
import { addStage } from "../state/gestures";
import { FilteredNote } from "./filtered-note";
import { ListStage } from "./list-stage";

/** The map as an outline: stage, lane, cards. The view for phones, zoom and screen readers. */
export default function ListView({ title }: { title: string }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const stages = useBoardValue("plan", ({ drawing }) => drawing().view.stages);
  const { workspaceSlug, mapId } = useSurroundings();
  return (
    <section
      data-outline
      tabIndex={-1}
      aria-label={t("list.label", { title })}
      className="flex min-h-0 min-w-0 grow flex-col gap-3 overflow-y-auto bg-canvas p-4 max-sm:p-2"
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
