"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartCard } from "./chart-card";
import type { ChartCell } from "./chart-table";
import type { PathsNode, PathsStream } from "./paths-plot";
import { PlotPlace } from "./plot-place";
import { WidePlot } from "./wide-plot";

const Plot = dynamic(() => import("./paths-plot").then((file) => file.PathsPlot), {
  ssr: false,
  loading: PlotPlace,
});

type PathsProps = {
  title: string;
  subtitle?: ReactNode;
  /** How the figure is made. */
  definition?: ReactNode;
  nodes: PathsNode[];
  streams: (PathsStream & { slot?: ReactNode })[];
  /** Moves against the order, told in the table alone. */
  back: { from: string; to: string; moves: number; slot?: ReactNode }[];
  /** Told below the drawing, such as what it leaves out. */
  note?: string;
  actions?: ReactNode;
  emptyText?: string;
  /** A press on a place or a stream, by its number; the table offers the same by keyboard. */
  onOpen?: (part: "node" | "stream", index: number) => void;
  className?: string;
};

/** Streams of people between places, from start to end. */
export function Paths(props: PathsProps) {
  const { title, subtitle, definition, actions, nodes, streams, back, note, onOpen, className } =
    props;
  const t = useTranslations("charts");
  const nameOf = (index: number) => nodes[index]?.name ?? "";
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={definition}
      className={className}
      actions={actions}
      emptyText={props.emptyText}
      isEmpty={streams.length === 0}
      table={{
        columns: [{ name: t("fromTo"), parts: [t("from"), t("to")] }, t("moves")],
        rows: [
          ...streams.map((one): ChartCell[] => {
            const [from, to] = [nameOf(one.source), nameOf(one.target)];
            return [
              { value: [from, to], text: t("way", { from, to }) },
              { value: one.value, slot: one.slot },
            ];
          }),
          ...back.map(({ from, to, moves, slot }): ChartCell[] => [
            { value: [from, to], text: t("wayBack", { from, to }) },
            { value: moves, slot },
          ]),
        ],
      }}
    >
      <WidePlot label={t("plotOf", { title })} minWidth={Math.max(420, nodes.length * 90)}>
        <Plot nodes={nodes} streams={streams} onOpen={onOpen} />
      </WidePlot>
      {note && <p className="mt-2 text-xs text-ink-3">{note}</p>}
    </ChartCard>
  );
}
