import type { Demo } from "./demo";
import { latencyOf, withCpu } from "./figures";
import { getPage, type Page } from "./pages";
import type { Target } from "./target";

const requests = 120;
const days = ["7", "30", "90", "365"];
const windows = ["1", "7", "14", "30", "90", "any"];

/** A workspace with somebody signed in to it. */
export type Visited = Pick<
  Demo,
  "slug" | "cookie" | "maps" | "personas" | "channels" | "touchpoints"
>;

/** The dashboard with filters that differ from one request to the next, one after another. */
export const measureDashboard = (target: Target, demo: Visited) =>
  measurePages(target, demo, (index) => `kpis?${new URLSearchParams(filtersOf(demo, index))}`);

/** The editor of each map in turn. */
export const measureMapOpening = (target: Target, demo: Demo) =>
  measurePages(target, demo, (index) => `maps/${demo.maps[index % demo.maps.length]}`);

async function measurePages(target: Target, demo: Visited, addressOf: (index: number) => string) {
  const open = (index: number) =>
    getPage(`${target.site}/${demo.slug}/${addressOf(index)}`, { cookie: demo.cookie });
  for (let index = 0; index < 10; index += 1) await open(index);
  const { value: pages, cpuMsEach } = await withCpu(target, async () => {
    const opened: Page[] = [];
    for (let index = 0; index < requests; index += 1) opened.push(await open(index));
    return opened;
  });
  return { ...summary(pages), cpuMs: cpuMsEach(requests) };
}

function summary(pages: Page[]) {
  return {
    requests: pages.length,
    failed: pages.filter((page) => page.status !== 200).length,
    ms: latencyOf(pages.map((page) => page.ms)),
    firstByteMs: latencyOf(pages.map((page) => page.firstByteMs)),
    bytes: Math.max(...pages.map((page) => page.bytes)),
    encoding: pages[0]?.encoding ?? "",
  };
}

function filtersOf(demo: Visited, index: number): Record<string, string> {
  const pick = (values: readonly string[], step: number) =>
    values[Math.floor(index / step) % values.length] ?? "";
  const filters: Record<string, string> = {
    map: pick(demo.maps, 1),
    days: pick(days, 2),
    window: pick(windows, 3),
  };
  if (index % 3 === 0) filters.persona = pick(demo.personas, 3);
  if (index % 4 === 0) filters.channel = pick(demo.channels, 4);
  if (index % 6 === 1) filters.touchpoint = pick(demo.touchpoints, 6);
  if (index % 5 === 0) filters.compare = "false";
  if (index % 7 === 0) filters.zone = "Asia/Kolkata";
  return filters;
}
