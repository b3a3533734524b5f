"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CachedReads } from "@/components/ui/cached-reads";
import { Spinner } from "@/components/ui/spinner";
import { previewTemplateAction } from "@/lib/maps/templates/actions";
import { viewBoard } from "@/lib/maps/view";
import { BoardTable } from "../history/board-table";
import type { TemplateSource } from "./template-options";

type TemplatePreviewProps = { slug: string; source: TemplateSource; name: string };

/** Everything a template draws, before anybody decides for it. */
export function TemplatePreview(props: TemplatePreviewProps) {
  return (
    <CachedReads>
      <Preview {...props} />
    </CachedReads>
  );
}

function Preview({ slug, source, name }: TemplatePreviewProps) {
  const t = useTranslations("templates.choice");
  const { data, isError } = useQuery({
    queryKey: ["template", slug, source],
    queryFn: async () => {
      const result = await previewTemplateAction(slug, { source });
      if (!result.ok) throw new Error(result.error.message);
      return result.value.board;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const view = data && viewBoard(data);
  return (
    <section aria-label={t("preview", { name })} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h3 className="font-medium">{t("preview", { name })}</h3>
        {view && (
          <p className="text-xs text-ink-3">
            {t("size", {
              stages: view.stages.length,
              steps: view.steps.length,
              cards: [...view.cells.values()].flat().length,
            })}
          </p>
        )}
      </div>
      {isError && <p className="text-ink-2">{t("previewFailed")}</p>}
      {!data && !isError && (
        <p className="flex items-center gap-2 text-ink-3">
          <Spinner size={14} /> {t("loading")}
        </p>
      )}
      {data && <BoardTable board={data} maxHeight="24rem" />}
    </section>
  );
}
