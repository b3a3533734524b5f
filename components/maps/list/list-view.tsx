"use client";

import { BookOpenText } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { useBoardValue } from "../state/board-context";
import { FilteredNote } from "./filtered-note";
import { ListStage } from "./list-stage";

const NarrativeDialog = lazy(() => import("./narrative-dialog"));

/** The map as an outline: stage, lane, cards. The view for phones, zoom and screen readers. */
export default function ListView({ title }: { title: string }) {
  const t = useTranslations("maps");
  const stages = useBoardValue("frame", ({ drawing }) => drawing().view.stages);
  const [isTold, setTold] = useState(false);
  return (
    <section
      aria-label={t("list.label", { title })}
      className="flex min-h-0 min-w-0 grow flex-col gap-3 overflow-y-auto bg-canvas p-4 max-sm:p-2"
    >
      <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center gap-2">
        <FilteredNote />
        <span className="grow" />
        <Button
          variant="ghost"
          size="sm"
          icon={<BookOpenText size={14} />}
          onPress={() => setTold(true)}
        >
          {t("story.open")}
        </Button>
      </div>
      {stages.map((stage) => (
        <ListStage key={stage.id} stage={stage} />
      ))}
      {stages.length === 0 && <p className="p-3 text-ink-3">{t("list.noStages")}</p>}
      {isTold && (
        <Suspense fallback={null}>
          <NarrativeDialog onClose={() => setTold(false)} />
        </Suspense>
      )}
    </section>
  );
}
