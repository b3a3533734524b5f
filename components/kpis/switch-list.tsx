import { useFormatter, useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { rangeColumn, unitColumn } from "@/components/charts/chart-columns";
import type { Switch } from "@/lib/kpis/details/paths";
import { BehindButton } from "./behind-button";
import { figureText } from "./figure-text";

type Props = {
  title: string;
  subtitle: string;
  between: "channel" | "touchpoint";
  switches: Switch[];
  className?: string;
};

/** The commonest switches and how often the journey went no further after them. */
export function SwitchList({ title, subtitle, between, switches, className }: Props) {
  const t = useTranslations("kpis");
  const charts = useTranslations("charts");
  const format = useFormatter();
  const most = Math.max(1, ...switches.map(({ moves }) => moves));
  const percent = (value: number | null) =>
    value === null ? t("cell.none") : `${figureText(format, "conversion", value)} %`;
  const range = ({ breaks: { low, high } }: Switch) =>
    t("cell.range", { low: percent(low), high: percent(high) });
  const placeOf = ({ from, to }: Switch) => t("switches.fromTo", { from, to });
  const moved = (one: Switch) => (
    <BehindButton
      label={placeOf(one)}
      figure={{ kind: "moves", between, fromId: one.fromId, toId: one.toId }}
    >
      <span className="font-semibold">{format.number(one.moves)}</span>
    </BehindButton>
  );
  const broke = (one: Switch, text: string) =>
    one.breaks.value ? (
      <BehindButton
        label={t("target.place", { kpi: t("switches.breaks"), place: placeOf(one) })}
        figure={{ kind: "moves", between, fromId: one.fromId, toId: one.toId, isEnd: true }}
      >
        {text}
      </BehindButton>
    ) : (
      <span>{text}</span>
    );
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={t("definitions.switches", { between })}
      className={className}
      isEmpty={switches.length === 0}
      emptyText={t("switches.none")}
      table={{
        columns: [
          { name: t("switches.way"), parts: [charts("from"), charts("to")] },
          t("switches.moves"),
          unitColumn(charts, t("switches.breaks"), "%"),
          rangeColumn(charts, t("switches.range")),
        ],
        rows: switches.map((one) => [
          { value: [one.from, one.to], text: placeOf(one) },
          { value: one.moves, slot: moved(one) },
          { value: one.breaks.value, slot: broke(one, percent(one.breaks.value)) },
          { value: [one.breaks.low, one.breaks.high], text: range(one) },
        ]),
      }}
    >
      <ol className="flex flex-col gap-2">
        {switches.map((one) => (
          <li
            key={`${one.from} ${one.to}`}
            className="grid grid-cols-[minmax(0,1fr)_minmax(2rem,6rem)_9rem] items-center gap-x-3 max-sm:grid-cols-[minmax(2rem,1fr)_9rem]"
          >
            <span
              className="truncate text-ink-2 max-sm:col-span-2"
              title={`${one.from} → ${one.to}`}
            >
              {t("switches.fromTo", { from: one.from, to: one.to })}
            </span>
            <span aria-hidden className="keep-colour flex h-3 rounded-control bg-sunken">
              <span
                className="rounded-control bg-accent opacity-60"
                style={{ width: `${(100 * one.moves) / most}%` }}
              />
            </span>
            <span className="text-end tabular-nums" title={range(one)}>
              {moved(one)}{" "}
              <span className="text-xs text-ink-3">
                {broke(one, t("switches.broke", { share: percent(one.breaks.value) }))}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </ChartCard>
  );
}
