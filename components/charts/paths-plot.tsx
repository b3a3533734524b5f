"use client";

import { ResponsiveContainer, Sankey } from "recharts";
import { bandPath } from "./curve-path";

export type PathsNode = { name: string; color: string; count: string };
export type PathsStream = { source: number; target: number; value: number; color: string };
type PlotProps = {
  nodes: PathsNode[];
  streams: PathsStream[];
  onOpen?: (part: "node" | "stream", index: number) => void;
};

export function PathsPlot({ nodes, streams, onOpen }: PlotProps) {
  return (
    <ResponsiveContainer width="100%" height={300}>
      <Sankey
        data={{
          nodes: nodes.map((node) => ({ ...node })),
          links: streams.map(({ source, target, value }) => ({ source, target, value })),
        }}
        className={onOpen && "cursor-pointer"}
        onClick={(item, type) => onOpen?.(type === "node" ? "node" : "stream", item.index)}
        nodePadding={18}
        nodeWidth={8}
        sort={false}
        margin={{ top: 8, right: 96, bottom: 8, left: 4 }}
        node={(node: NodeShape) => <Place node={node} of={nodes[node.index]} />}
        link={(link: LinkShape) => <Way link={link} color={streams[link.index]?.color} />}
      />
    </ResponsiveContainer>
  );
}

type NodeShape = { x: number; y: number; width: number; height: number; index: number };

function Place({ node, of }: { node: NodeShape; of: PathsNode | undefined }) {
  if (!of) return <g />;
  const middle = node.y + node.height / 2;
  const start = node.x + node.width + 6;
  return (
    <g>
      <rect
        x={node.x}
        y={node.y}
        width={node.width}
        height={Math.max(1, node.height)}
        rx={2}
        fill={of.color}
      />
      <text x={start} y={middle} dy="-0.2em" fontSize={11} fill="var(--ink)">
        {of.name}{" "}
        <tspan x={start} dy="1.2em" fill="var(--ink-2)">
          {of.count}
        </tspan>
      </text>
    </g>
  );
}

type LinkShape = {
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
  linkWidth: number;
  index: number;
};

/** A band between two curves; one thick line would bulge beyond its ends where it is steep. */
function Way({ link, color = "var(--ink-3)" }: { link: LinkShape; color?: string }) {
  const { sourceX, sourceY, targetX, targetY, linkWidth } = link;
  const half = Math.max(1, linkWidth) / 2;
  const edge = (shift: number) => [
    { x: sourceX, y: sourceY + shift },
    { x: targetX, y: targetY + shift },
  ];
  return <path d={bandPath(edge(-half), edge(half))} fill={color} fillOpacity={0.22} />;
}
