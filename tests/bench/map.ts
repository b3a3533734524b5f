import os from "node:os";
import { closeDatabase } from "@/db/client";
import { findDemo } from "./demo";
import { measureEditor } from "./editor";
import { liveProblems, measureLive } from "./live";
import { measureScripts } from "./page-scripts";
import type { Target } from "./target";

type Wishes = Omit<Target, "port">;

const editorRoute = "/[workspace]/maps/[mapId]";

/** What the map editor promises of its speed: the server among many people, and the editor in a browser. */
export async function measure(wishes: Wishes) {
  const target: Target = { ...wishes, port: Number(new URL(wishes.site).port) };
  try {
    const machine = { cores: os.cpus().length, node: process.version, load: os.loadavg() };
    const live = await measureLive(target);
    const demo = await findDemo();
    const editor = await measureEditor(target, demo);
    const scripts = await measureScripts(target, demo);
    const scriptKilobytes = scripts[editorRoute] ?? null;
    const problems = [...liveProblems(live), ...problemsOf({ editor, scriptKilobytes })];
    return { machine, live, editor, scriptKilobytes, problems };
  } finally {
    await closeDatabase();
  }
}

type Figures = {
  editor: Awaited<ReturnType<typeof measureEditor>>;
  scriptKilobytes: number | null;
};

const goals = { keyMs: 16, cpuMs: 6, nodes: 1000, kilobytes: 260, interactiveMs: 1000 };
const slowFrames: Record<string, number> = { "600": 0, "5000": 4 };

const over = (what: string, value: number, most: number): string[] =>
  value > most ? [`${what}: ${value}, goal ${most}`] : [];

type Keys = Figures["editor"]["bySize"][string]["typed"];

const keyProblems = (what: string, { keyToPaintMs, cpuMsPerKey }: Keys): string[] => [
  ...over(`${what}: key to paint p95 (ms)`, keyToPaintMs.p95, goals.keyMs),
  ...over(`${what}: CPU per key (ms)`, cpuMsPerKey, goals.cpuMs),
];

/** Every goal that was missed, in words. Typing in one go has none: a field on an empty page misses it, too. */
function problemsOf({ editor, scriptKilobytes }: Figures): string[] {
  const sizes = Object.entries(editor.bySize).flatMap(([cards, figures]) => [
    ...keyProblems(`${cards} cards, typed`, figures.typed),
    ...over(`${cards} cards, DOM nodes`, figures.domNodes, goals.nodes),
    ...over(
      `${cards} cards, slow frames while scrolling`,
      figures.slowFramesOf120.scroll,
      slowFrames[cards] ?? 0,
    ),
    ...over(
      `${cards} cards, slow frames while dragging`,
      figures.slowFramesOf120.drag,
      slowFrames[cards] ?? 0,
    ),
  ]);
  return [
    ...sizes,
    ...over("scripts of the editor (KB)", scriptKilobytes ?? 0, goals.kilobytes),
    ...over(
      "500 cards at a quarter of the speed, interactive (ms)",
      editor.slowComputer.interactiveMs,
      goals.interactiveMs,
    ),
  ];
}
