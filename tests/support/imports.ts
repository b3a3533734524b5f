import path from "node:path";

export type SourceFile = { path: string; text: string };
export type Import = { target: string; isType: boolean };

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^;"'`]*?\sfrom\s*)?["']([^"'\n]+)["']/gm;
const dynamic = /\bimport\(\s*["'`]([^"'`\n]+)["'`]\s*\)/g;

/**
 * What a file imports. Paths into the project are told from its root and without their ending;
 * packages keep their name.
 */
export function importsOf(file: SourceFile): Import[] {
  const found = [...file.text.matchAll(statement)].map(([, type, target = ""]) => ({
    target: resolve(file.path, target),
    isType: type !== undefined,
  }));
  const later = [...file.text.matchAll(dynamic)].map(([, target = ""]) => ({
    target: resolve(file.path, target),
    isType: false,
  }));
  return [...found, ...later];
}

function resolve(from: string, target: string) {
  const local = target.startsWith(".") ? path.posix.join(path.posix.dirname(from), target) : target;
  return local.replace(/^@\//, "").replace(/\.(tsx?|mjs)$/, "");
}

/** A way through the graph that ends where it began, or null. */
export function findCircle(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, trail: string[]): string[] | null => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...trail, node]);
      if (circle) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return null;
}
