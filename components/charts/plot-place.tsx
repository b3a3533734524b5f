"use client";

import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** Keeps a plot's height while its code is on the way. */
export function PlotPlace() {
  const t = useTranslations("charts");
  return (
    <div role="status" className="h-65">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-full w-full" />
    </div>
  );
}
