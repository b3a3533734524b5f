"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartCard } from "./chart-card";
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
  nodes: PathsNode[];
  streams: PathsStream[];
  /** Moves against the order, told in the table alone. */
  back: { from: string; to: string; moves: number }[];
  className?: string;
};

/** Streams of people between places, from start to end. */
export function Paths({ title, subtitle, nodes, streams, back, className }: PathsProps) {
  const t = useTranslations("charts");
  const nameOf = (index: number) => nodes[index]?.name ?? "";
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      className={className}
      isEmpty={streams.length === 0}
      table={{
        columns: [t("fromTo"), t("count")],
        rows: [
          ...streams.map((one) => [
            t("way", { from: nameOf(one.source), to: nameOf(one.target) }),
            one.value,
          ]),
          ...back.map(({ from, to, moves }) => [t("wayBack", { from, to }), moves]),
        ],
      }}
    >
      <WidePlot label={t("plotOf", { title })} minWidth={Math.max(420, nodes.length * 90)}>
        <Plot nodes={nodes} streams={streams} />
      </WidePlot>
    </ChartCard>
  );
}
