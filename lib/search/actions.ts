"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/access/action";
import { type FoundSection, sectionsOf } from "./places";
import { searchWorkspace } from "./queries";

const searchWorkspaceAction = action(searchWorkspace);

/** What the command palette shows for a text: a section per kind of thing found. */
export async function searchPaletteAction(slug: string, text: string): Promise<FoundSection[]> {
  const found = await searchWorkspaceAction(slug, { text });
  if (!found.ok) throw new Error(found.error.message);
  const t = await getTranslations("search");
  return sectionsOf(slug, found.value, (kind) => t(kind));
}
