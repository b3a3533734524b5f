import type { Severity } from "@/components/ui/severity-bars";

export const severities: readonly Severity[] = [1, 2, 3, 4];

export function toSeverity(level: number): Severity {
  return severities.find((severity) => severity === level) ?? 1;
}
