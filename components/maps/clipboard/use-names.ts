"use client";

import type { ClipboardNames } from "@/lib/maps/clipboard/model";
import { useSurroundings } from "../editor/editor-context";

/** What cards can point at around this map, by name. */
export function useNames(): ClipboardNames {
  const { workspaceSlug, touchpoints, channels, personas, members, ...around } = useSurroundings();
  const maps = around.maps.map(({ id, title }) => ({ id, name: title }));
  return { workspace: workspaceSlug, touchpoints, channels, personas, members, maps };
}
