"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/core/result";
import { type FoundSection, sectionsOf } from "./places";
import { searchWorkspace } from "./queries";

const searchWorkspaceAction = action(searchWorkspace);

/** What the command palette shows for a text: a section per kind of thing found. */
export async function searchPaletteAction(
  slug: string,
  text: string,
): Promise<Result<FoundSection[]>> {
  const found = await searchWorkspaceAction(slug, { text });
  if (!found.ok) return found;
  const t = await getTranslations("search");
  return { ok: true, value: sectionsOf(slug, found.value, (kind) => t(kind)) };
}
