"use server";

import { z } from "zod";
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

const duplication = z.object({ mapId: z.string(), title: z.string(), targetSlug: z.string() });

/** A copy of a map, here or in another workspace in which the person may edit. */
export async function duplicateMapAction(
  slug: string,
  input: z.input<typeof duplication>,
): Promise<Result<{ id: string }>> {
  // Whatever was sent: the type is a promise that only our own pages keep.
  const asked = duplication.safeParse(input).data;
  const copied = await copyMapAction(slug, { mapId: asked?.mapId ?? "" });
  if (!copied.ok) return copied;
  const { objective, state, personas, board } = copied.value;
  const copy = { title: asked?.title ?? "", objective, state, personas, board };
  return pasteMapAction(asked?.targetSlug ?? slug, copy);
}
