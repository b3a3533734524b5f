"use server";

import { action } from "@/lib/access/action";
import type { Result } from "@/lib/core/result";
import {
  createMapFromTemplate,
  deleteMapTemplate,
  endExample,
  pasteMap,
  saveMapTemplate,
} from "./commands";
import { copyMap, previewTemplate } from "./queries";

export const createMapFromTemplateAction = action(createMapFromTemplate);
export const saveMapTemplateAction = action(saveMapTemplate);
export const deleteMapTemplateAction = action(deleteMapTemplate);
export const endExampleAction = action(endExample);
export const previewTemplateAction = action(previewTemplate);

const copyMapAction = action(copyMap);
const pasteMapAction = action(pasteMap);

/** A copy of a map, here or in another workspace in which the person may edit. */
export async function duplicateMapAction(
  slug: string,
  { mapId, title, targetSlug }: { mapId: string; title: string; targetSlug: string },
): Promise<Result<{ id: string }>> {
  const copied = await copyMapAction(slug, { mapId });
  if (!copied.ok) return copied;
  const { objective, state, personas, board } = copied.value;
  return pasteMapAction(targetSlug, { title, objective, state, personas, board });
}
