import { builtIns } from "@/lib/maps/templates/keys";
import type { TemplateSource } from "./template-options";

/** What a chosen card stands for. */
export function sourceOf(id: string): TemplateSource {
  const key = builtIns.find((one) => one === id);
  return key ? { kind: "built-in", key } : { kind: "workspace", templateId: id };
}
