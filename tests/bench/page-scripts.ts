import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { listPainPoints } from "@/lib/insights/queries";
import type { Demo } from "./demo";
import { rounded } from "./figures";
import { getPage } from "./pages";
import type { Target } from "./target";

const root = path.resolve(import.meta.dirname, "../..");

/** Kilobytes of JavaScript, gzipped, that each page of the product names in its HTML. */
export async function measureScripts({ site }: Target, demo: Demo) {
  const sizes = new Map<string, number>();
  const routes: Record<string, number> = {};
  for (const route of await readRoutes()) {
    const address = await fillIn(route, demo);
    if (address === null) continue;
    const page = await getPage(site + address, { cookie: demo.cookie });
    if (page.status !== 200) continue;
    const names = scriptsOf(page.text);
    for (const name of names) if (!sizes.has(name)) sizes.set(name, await sizeOf(site + name));
    const bytes = names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
    routes[route] = rounded(bytes / 1024);
  }
  return routes;
}

async function readRoutes(): Promise<string[]> {
  const file = path.join(root, ".next/app-path-routes-manifest.json");
  const manifest: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
  const pages = Object.entries(manifest).filter(([source]) => source.endsWith("/page"));
  return pages.map(([, route]) => route).sort();
}

/** The route with ids of the demonstration; null where it holds nothing of the kind. */
async function fillIn(route: string, demo: Demo): Promise<string | null> {
  const [painPoint] = await listPainPoints(demo.ctx, {});
  const values: Record<string, string | undefined> = {
    workspace: demo.slug,
    mapId: demo.maps[0],
    surveyId: demo.surveys[0]?.surveyId,
    personaId: demo.personas[0],
    touchpointId: demo.touchpoints[0],
    painPointId: painPoint?.id,
  };
  let isWhole = true;
  const address = route.replace(/\[(\w+)\]/g, (_, name: string) => {
    isWhole &&= values[name] !== undefined;
    return values[name] ?? "";
  });
  return isWhole ? address : null;
}

/** Every script the page loads or announces, but those for browsers without modules. */
function scriptsOf(html: string): string[] {
  const text = html.replace(/<script[^>]*noModule[^>]*>/gi, "");
  const found = text.match(/\/_next\/static\/chunks\/[\w./~%-]+\.js/g) ?? [];
  const announced = text.match(/(?<!_next\/)static\/chunks\/[\w./~%-]+\.js/g) ?? [];
  return [...new Set([...found, ...announced.map((name) => `/_next/${name}`)])];
}

async function sizeOf(address: string): Promise<number> {
  const { status, text } = await getPage(address);
  if (status !== 200) throw new Error(`${address} answers ${status}.`);
  return gzipSync(text).length;
}
