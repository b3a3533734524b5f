"use client";

import { useTranslations } from "next-intl";
import type { CardFilter } from "@/lib/maps/filter";
import type { useSavedViews } from "./use-saved-views";
import { ViewItem } from "./view-item";

export type ViewsProps = { filter: CardFilter; views: ReturnType<typeof useSavedViews> };

/** Filters kept under a name, for everybody who opens the map. */
export function ViewList({ filter, views }: ViewsProps) {
  const t = useTranslations("maps.filter");
  if (views.list.length === 0) return null;
  return (
    <section className="flex flex-col gap-1.5 border-b border-line pb-3">
      <h3 className="font-medium">{t("views")}</h3>
      <ul className="flex flex-col">
        {views.list.map((view) => (
          <li key={view.id}>
            <ViewItem view={view} filter={filter} views={views} />
          </li>
        ))}
      </ul>
    </section>
  );
}
