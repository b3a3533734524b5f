import type { BuiltIn } from "@/lib/maps/templates/model";

/** A way to start, as a card shows it; `id` is a built-in key or the id of a saved template. */
export type TemplateOption = { id: string; name: string; hint: string; stages: string[] };
export type TemplateOptions = {
  frameworks: TemplateOption[];
  industries: TemplateOption[];
  own: TemplateOption[];
};

export type TemplateSource =
  | { kind: "built-in"; key: BuiltIn }
  | { kind: "workspace"; templateId: string };
