"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Paths } from "@/components/charts/paths";
import { stageColor } from "@/components/ui/stage-color";
import type { BehindFigure } from "@/lib/kpis/behind/figures";
import { leftId } from "@/lib/kpis/details/paths";
import type { JourneyDetails } from "@/lib/kpis/details/queries";
import type { PathKind } from "@/lib/kpis/filters";
import { BehindButton } from "./behind-button";
import { useOpenBehind } from "./behind-scope";
import { ChoiceLinks } from "./choice-links";

type Props = {
  details: JourneyDetails;
  between: PathKind;
  hrefs: { between: PathKind; href: string }[];
  className?: string;
};

/** The ways customers take between stages, channels or touchpoints, what is lost on them in grey. */
export function JourneyPaths({ details, between, hrefs, className }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const open = useOpenBehind();
  const { nodes, streams, back, hidden } = details.paths[between];
  const isStages = between === "stage";
  const begun = streams.reduce((sum, one) => sum + (one.source === 0 ? one.value : 0), 0);
  const all = [...streams, ...back].reduce((sum, one) => sum + one.value, 0);
  const idOf = (index: number) => nodes[index]?.id ?? leftId;
  const nameOf = (id: string) => {
    if (id === leftId) return t("paths.left");
    return nodes.find((node) => node.id === id)?.name || t("paths.start");
  };
  const colorOf = (index: number) => {
    const stage = nodes[index]?.stage ?? null;
    return stage === null ? "var(--ink-3)" : stageColor(stage);
  };
  const wayOf = (from: string, to: string) => ({
    label: t("switches.fromTo", { from: nameOf(from), to: nameOf(to) }),
    figure: figureOf(details, between, { from, to }),
  });
  const slotOf = (from: string, to: string, count: number) => (
    <BehindButton {...wayOf(from, to)}>{format.number(count)}</BehindButton>
  );
  const onOpen = (part: "node" | "stream", index: number) => {
    const stream = streams[index];
    if (part === "stream" && stream) open?.(wayOf(idOf(stream.source), idOf(stream.target)));
    if (part !== "node") return;
    const id = idOf(index);
    const figure = placeFigure(details, between, id);
    if (figure) open?.({ label: nameOf(id), figure });
  };
  const notes = [
    back.length > 0 && t("paths.back", { count: back.reduce((sum, { value }) => sum + value, 0) }),
    hidden > 0 && t("paths.hidden", { count: hidden }),
  ].filter((note) => typeof note === "string");
  return (
    <Paths
      title={t("paths.title")}
      subtitle={isStages ? t("paths.subtitle", { count: begun }) : t("paths.moves")}
      definition={t("definitions.paths", { between })}
      className={className}
      actions={
        <ChoiceLinks
          label={t("paths.choose")}
          items={hrefs.map((one) => ({
            href: one.href,
            label: t(`paths.${one.between}`),
            isCurrent: one.between === between,
          }))}
        />
      }
      emptyText={isStages ? undefined : t("switches.none")}
      nodes={nodes.map(({ id, total }, index) => ({
        name: nameOf(id),
        color: colorOf(index),
        count: format.number(total),
      }))}
      streams={streams.map(({ source, target, value, isLoss }) => ({
        source,
        target,
        value,
        color: isLoss ? "var(--ink-3)" : colorOf(source),
        slot: slotOf(idOf(source), idOf(target), value),
      }))}
      back={back.map(({ fromId, toId, from, to, value }) => ({
        from: from || t("paths.start"),
        to: to || t("paths.start"),
        moves: value,
        slot: (
          <BehindButton
            label={t("switches.fromTo", { from, to })}
            figure={{ kind: "moves", between, fromId, toId }}
          >
            {format.number(value)}
          </BehindButton>
        ),
      }))}
      note={all > 0 ? notes.join(" ") : undefined}
      onOpen={onOpen}
    />
  );
}

type Way = { from: string; to: string };

/** Who moved from one place to the other, or went no further from it. */
function figureOf(details: JourneyDetails, between: PathKind, { from, to }: Way): BehindFigure {
  const isStart = from === details.startId;
  if (to === leftId) return { kind: "moves", between, toId: from, isEnd: true };
  return { kind: "moves", between, fromId: isStart ? null : from, toId: to };
}

/** Who came to a place, or began; null for the place of those who left. */
function placeFigure(details: JourneyDetails, between: PathKind, id: string): BehindFigure | null {
  if (id === leftId) return { kind: "moves", between, isEnd: true };
  if (id === details.startId) return { kind: "moves", between, fromId: null };
  return { kind: "moves", between, toId: id };
}
