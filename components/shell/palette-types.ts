import type { Result } from "@/lib/core/result";

export type PaletteIcon =
  | "page"
  | "map"
  | "persona"
  | "survey"
  | "painPoint"
  | "touchpoint"
  | "feedback"
  | "action";

type PaletteEntry = {
  id: string;
  label: string;
  href: string;
  hint?: string;
  icon?: PaletteIcon;
};

export type PaletteSection = { id: string; title: string; entries: PaletteEntry[] };

export type PaletteSearch = (text: string) => Promise<Result<PaletteSection[]>>;
