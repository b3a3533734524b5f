import { FileScope } from "@/components/charts/file-scope";
import { PageBody } from "@/components/ui/page-body";
import { type DashboardFilterValues, goneFilters, withDashboardParams } from "@/lib/kpis/filters";
import type { Figures } from "@/lib/kpis/page/queries";
import type { MetricRow } from "@/lib/metrics/queries";
import { Dashboard } from "./dashboard";
import { DashboardFilters } from "./dashboard-filters";
import { useFileParts } from "./file-parts";
import { GoneFilters } from "./gone-filters";

type Props = {
  figures: Figures;
  metrics: Promise<MetricRow[]>;
  workspaceSlug: string;
  /** The page's own, without filters. */
  pathname: string;
  /** Whether the address names the map. */
  isMapAsked: boolean;
  mayEdit: boolean;
  /** Where events are sent to. */
  address: string;
};

/** The filters of a page of figures, and the figures. */
export function FiguresBody({ figures, workspaceSlug, pathname, isMapAsked, ...rest }: Props) {
  const { map, maps, choices, filters, period, dayZone } = figures;
  const here = (change: Partial<DashboardFilterValues>) =>
    withDashboardParams(pathname, { ...filters, map: isMapAsked ? map.id : null, ...change });
  const parts = useFileParts(figures);
  return (
    <PageBody>
      <DashboardFilters
        {...choices}
        {...(isMapAsked && { maps })}
        mapId={map.id}
        period={period}
        dayZone={dayZone}
      />
      <GoneFilters gone={goneFilters(filters, choices)} />
      <FileScope parts={parts}>
        <Dashboard
          {...rest}
          {...figures}
          workspaceSlug={workspaceSlug}
          isCompared={filters.compare}
          reading={filters.reading}
          trend={filters.trend}
          paths={filters.paths}
          members={choices.members}
          hrefs={{
            stage: (stage) => here({ stage }),
            reading: (reading) => here({ reading }),
            trend: (trend) => here({ trend }),
            paths: (paths) => here({ paths }),
          }}
        />
      </FileScope>
    </PageBody>
  );
}
