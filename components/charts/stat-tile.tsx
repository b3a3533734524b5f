"use client";

import { Target } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Meter } from "react-aria-components";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Caveat } from "./caveat";
import { DefinitionButton } from "./definition-button";
import { Spark } from "./spark";
import { type Delta, StatDelta } from "./stat-delta";

type StatTileProps = {
  label: string;
  /** value: shown; few: shown as uncertain; hidden: under five answers; none: nothing measured. */
  state: "value" | "few" | "hidden" | "none";
  figure?: string;
  /** Says why nothing is measured, where there is more to say than that. */
  noneText?: ReactNode;
  unit?: string;
  delta?: Delta;
  /** The interval in words, such as "3.4 to 3.8". */
  interval?: string;
  n?: number;
  basis?: "answers" | "customers" | "orders" | "events";
  /** Stands where n is told, for example a button that shows the cases. */
  basisSlot?: ReactNode;
  /** What has to be said about the figure. */
  note?: ReactNode;
  /** `share` is how far the figure is on its way, 0 to 1. */
  target?: { text: string; share: number | null };
  spark?: (number | null)[];
  definition?: ReactNode;
  href?: string;
};

export function StatTile(props: StatTileProps) {
  const { label, state, figure, unit, delta, interval, n, target, definition, href } = props;
  const { basis = "answers" } = props;
  const t = useTranslations("charts");
  const isShown = state === "value" || state === "few";
  const isWorse = delta?.isReal === true && !delta.isGood;
  return (
    <section
      aria-label={label}
      className={cx(
        "relative flex min-w-0 flex-col gap-1 rounded-panel border border-line bg-surface p-4 focus-within:z-10",
        href && "hover:border-line-strong",
      )}
    >
      <div className="flex min-h-6 items-center gap-1 text-sm font-medium text-ink-2">
        {href ? (
          <Link href={href} className="truncate rounded-sm after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          <h2 className="truncate">{label}</h2>
        )}
        {definition && (
          <DefinitionButton label={t("definition", { label })}>{definition}</DefinitionButton>
        )}
      </div>
      {isShown ? (
        <div
          className={cx(
            "flex items-end justify-between gap-2",
            state === "few" && "bg-hatch rounded-control",
          )}
        >
          <p className="flex shrink-0 items-baseline gap-x-1.5">
            <span className="text-figure font-semibold tabular-nums">{figure}</span>
            {unit && <span className="text-base text-ink-3">{unit}</span>}
            {delta && <StatDelta delta={delta} />}
          </p>
          {props.spark && <Spark values={props.spark} tone={isWorse ? "danger" : "accent"} />}
        </div>
      ) : (
        <p className="flex min-h-8 items-center text-ink-3">
          {state === "none" && props.noneText ? props.noneText : t(state)}
        </p>
      )}
      {isShown && (interval || n !== undefined) && (
        <p className="flex flex-wrap items-center gap-x-3 text-xs whitespace-nowrap text-ink-3 tabular-nums">
          {interval && <span>{interval}</span>}
          {props.basisSlot}
          {!props.basisSlot && n !== undefined && state === "value" && (
            <span>{t("basis", { basis, count: n })}</span>
          )}
          {n !== undefined && state === "few" && (
            <Badge tone="idea">{t("fewOf", { basis, count: n })}</Badge>
          )}
        </p>
      )}
      {isShown && props.note}
      <Caveat />
      {target && (
        <TargetBar
          label={label}
          text={target.text}
          share={isShown ? target.share : null}
          isWorse={isWorse}
        />
      )}
    </section>
  );
}

type TargetBarProps = {
  label: string;
  text: string;
  /** How far the figure has come; null while it is not shown itself. */
  share: number | null;
  isWorse: boolean;
};

function TargetBar({ label, text, share, isWorse }: TargetBarProps) {
  const t = useTranslations("charts");
  const percent = share === null ? null : Math.round(100 * Math.min(1, Math.max(0, share)));
  return (
    <div className="mt-auto flex items-center gap-2 pt-1 text-xs text-ink-3">
      {percent !== null && (
        <Meter
          aria-label={t("towardsTarget", { label })}
          value={percent}
          className="keep-colour h-1 grow overflow-hidden rounded-pill bg-sunken"
        >
          <div
            className={cx("h-full rounded-pill", isWorse ? "bg-danger" : "bg-accent")}
            style={{ width: `${percent}%` }}
          />
        </Meter>
      )}
      <Target aria-hidden size={14} className="shrink-0" />
      <span className="whitespace-nowrap">
        {t("target")} {text}
      </span>
    </div>
  );
}
