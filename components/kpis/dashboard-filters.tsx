"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTransition } from "react";
import { FilterSelect } from "@/components/ui/filter-select";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { Switch } from "@/components/ui/switch";
import { conversionWindows } from "@/lib/kpis/conversion";
import { dashboardParams } from "@/lib/kpis/filters";
import { type Period, presets } from "@/lib/kpis/periods";
import { CustomPeriod } from "./custom-period";
import { ZoneFilter } from "./zone-filter";

type Choice = { id: string; name: string };
type DashboardFiltersProps = {
  /** Left out where the page is about one map. */
  maps?: { id: string; title: string }[];
  mapId: string;
  personas: Choice[];
  segments: Choice[];
  channels: Choice[];
  touchpoints: Choice[];
  period: Period;
  /** The time zone of the workspace. */
  dayZone: string;
};

const named = ({ id, name }: Choice) => ({ id, label: name });

/** What the figures are of. Everything stands in the address, so that a view can be shared. */
export function DashboardFilters(props: DashboardFiltersProps) {
  const { maps, mapId, personas, segments, channels, touchpoints, period, dayZone } = props;
  const t = useTranslations("kpis.filters");
  const [isPending, startTransition] = useTransition();
  const [filters, setFilters] = useQueryStates(dashboardParams, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const periods = [...presets, "custom" as const].map((id) => ({
    id,
    label: id === "custom" ? t("custom") : t(`days${id}`),
  }));
  const windows = conversionWindows.map((id) => ({
    id,
    label: id === "any" ? t("windowAny") : t("windowDays", { days: Number(id) }),
  }));

  return (
    <search
      aria-label={t("more")}
      className="flex flex-wrap items-start gap-2 max-sm:grid max-sm:grid-cols-2"
    >
      {maps && (
        <Select
          hideLabel
          label={t("map")}
          items={maps.map(({ id, title }) => ({ id, label: title }))}
          value={mapId}
          onChange={(map) => void setFilters({ map, stage: null })}
          className="max-w-64 max-sm:col-span-2 max-sm:max-w-none"
        />
      )}
      <Select
        hideLabel
        label={t("period")}
        items={periods}
        value={filters.days}
        onChange={(id) => {
          const days = periods.find((one) => one.id === id)?.id ?? null;
          void setFilters(days === "custom" ? { days, ...period } : { days, from: null, to: null });
        }}
      />
      {filters.days === "custom" && (
        <CustomPeriod
          key={`${period.from} ${period.to}`}
          period={period}
          onChange={(chosenPeriod) => void setFilters(chosenPeriod)}
        />
      )}
      <div className="flex min-h-8 items-center gap-2">
        <Switch
          className="items-center!"
          isSelected={filters.compare}
          onChange={(compare) => void setFilters({ compare: compare ? null : false })}
        >
          {t("compare")}
        </Switch>
        {isPending && <Spinner size={16} />}
      </div>
      <Select
        hideLabel
        label={t("window")}
        items={windows}
        value={filters.window}
        onChange={(id) =>
          void setFilters({ window: conversionWindows.find((one) => one === id) ?? null })
        }
        className="max-sm:col-span-2"
      />
      <FilterSelect
        hideLabel
        label={t("persona")}
        anyLabel={t("allPersonas")}
        items={personas.map(named)}
        value={filters.persona}
        onChange={(persona) => void setFilters({ persona, segment: null })}
      />
      {segments.length > 0 && (
        <FilterSelect
          hideLabel
          label={t("segment")}
          anyLabel={t("allSegments")}
          items={segments.map(named)}
          value={filters.segment}
          onChange={(segment) => void setFilters({ segment, persona: null })}
        />
      )}
      <FilterSelect
        hideLabel
        label={t("channel")}
        anyLabel={t("allChannels")}
        items={channels.map(named)}
        value={filters.channel}
        onChange={(channel) => void setFilters({ channel })}
      />
      <FilterSelect
        hideLabel
        label={t("touchpoint")}
        anyLabel={t("allTouchpoints")}
        items={touchpoints.map(named)}
        value={filters.touchpoint}
        onChange={(touchpoint) => void setFilters({ touchpoint })}
        className="max-w-52 max-sm:max-w-none"
      />
      <ZoneFilter
        zone={filters.zone}
        dayZone={dayZone}
        onChange={(zone) => void setFilters({ zone })}
      />
    </search>
  );
}
