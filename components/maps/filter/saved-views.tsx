"use client";

import { useTranslations } from "next-intl";
import { type CardFilter, isFiltering } from "@/lib/maps/filter";
import { useAround } from "../../comments/around-map";
import { useSavedViews } from "./use-saved-views";
import { ViewItem } from "./view-item";
import { ViewName } from "./view-name";

/** Filters kept under a name, for everybody who opens the map. */
export function SavedViews({ filter }: { filter: CardFilter }) {
  const t = useTranslations("maps.filter");
  const { canComment } = useAround();
  const views = useSavedViews();
  const isTaken = (name: string) => views.list.some((view) => view.name === name);

  return (
    <section className="flex flex-col gap-1.5 border-t border-line pt-3">
      <h3 className="font-medium">{t("views")}</h3>
      {views.list.length === 0 && (
        <p className="text-xs text-ink-3">{canComment ? t("noViews") : t("noViewsYet")}</p>
      )}
      <ul className="flex flex-col">
        {views.list.map((view) => (
          <li key={view.id}>
            <ViewItem view={view} filter={filter} views={views} />
          </li>
        ))}
      </ul>
      {canComment && isFiltering(filter) && (
        <ViewName
          sayingFor={(name) => (isTaken(name) ? t("replaceView") : t("saveView"))}
          onName={(name) => views.save({ name, filter })}
        />
      )}
    </section>
  );
}
