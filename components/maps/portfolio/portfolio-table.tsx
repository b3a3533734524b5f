import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { stageColor } from "@/components/ui/stage-color";
import type { PortfolioMap } from "@/lib/maps/portfolio/health";
import { TinyCurve } from "../home/tiny-curve";
import { SatisfactionText } from "./satisfaction-text";

/** All journeys with their curves and their health. */
export function PortfolioTable({ slug, maps }: { slug: string; maps: PortfolioMap[] }) {
  const t = useTranslations("templates.portfolio");
  const tState = useTranslations("maps.states");
  const columns: Column<PortfolioMap>[] = [
    {
      id: "journey",
      header: t("journey"),
      isRowHeader: true,
      className: "min-w-40",
      cell: (map) => (
        <span className="flex flex-col items-start gap-1 text-start">
          <Link href={`/${slug}/maps/${map.id}`} className="font-medium hover:underline">
            {map.title}
          </Link>
          <span className="flex flex-wrap items-center gap-2 text-xs font-normal text-ink-3">
            <Badge>{tState(map.state)}</Badge>
            <DateText date={map.updatedAt} style="relative" />
          </span>
        </span>
      ),
    },
    {
      id: "curves",
      header: t("curves"),
      className: "min-w-52",
      cell: (map) => (
        <>
          <TinyCurve
            values={map.expected}
            measured={map.measured}
            colors={map.colors.map((color) => stageColor(color - 1))}
          />
          <span className="sr-only">
            {t("curveText", {
              expected: map.expected.filter((value) => value !== null).length,
              measured: map.measured.length,
            })}
          </span>
        </>
      ),
    },
    {
      id: "satisfaction",
      header: t("satisfaction"),
      cell: (map) => (
        <>
          <CellName>{t("satisfaction")}</CellName>
          <SatisfactionText estimate={map.satisfaction} />
        </>
      ),
    },
    {
      id: "pains",
      header: t("pains"),
      cell: (map) => (
        <span className="flex flex-col">
          <CellName>{t("pains")}</CellName>
          <span className="font-medium tabular-nums">{map.painPoints.open}</span>
          <span className="text-xs text-ink-3">
            {t("serious", { count: map.painPoints.serious })}
          </span>
        </span>
      ),
    },
    {
      id: "coverage",
      header: t("coverage"),
      cell: ({ coverage }) => (
        <span className="flex flex-col text-xs text-ink-2">
          <span>{t("touched", coverage)}</span>
          <span>{t("asked", coverage)}</span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t("label")}
      columns={columns}
      rows={maps}
      rowKey={(map) => map.id}
      isStacked
    />
  );
}

/** What the head of the column says, where a narrow screen has no heads. */
const CellName = ({ children }: { children: ReactNode }) => (
  <span aria-hidden className="block text-xs text-ink-3 sm:hidden">
    {children}
  </span>
);
