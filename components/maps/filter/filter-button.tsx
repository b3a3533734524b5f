"use client";

import { Funnel } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { Spinner } from "@/components/ui/spinner";
import { countConditions } from "@/lib/maps/filter";
import { useBoard, useBoardValue } from "../state/board-context";
import { useFilterAddress } from "./use-filter-address";

const FilterPanel = lazy(() => import("./filter-panel"));

/** Opens the filter and says how many conditions hold. */
export function FilterButton() {
  const t = useTranslations("maps.filter");
  const store = useBoard();
  const isOpen = useBoardValue("ui", ({ ui }) => ui.get().overlay === "filter");
  const count = useBoardValue("ui", ({ ui }) => countConditions(ui.get().filter));
  useFilterAddress();
  return (
    <PopoverPanel
      label={t("title")}
      isOpen={isOpen}
      onOpenChange={(next) => store.ui.set({ overlay: next ? "filter" : null })}
      trigger={
        <Button
          variant="ghost"
          size="sm"
          icon={<Funnel size={15} className={count > 0 ? "text-accent-ink" : undefined} />}
        >
          <span className="max-sm:sr-only">{t("title")}</span>
          {count > 0 && (
            <span className="rounded-pill bg-accent-soft px-1.5 text-xs text-accent-ink tabular-nums">
              {count}
            </span>
          )}
        </Button>
      }
    >
      <Suspense fallback={<Spinner />}>
        <FilterPanel />
      </Suspense>
    </PopoverPanel>
  );
}
