/** From minor to critical. */
export const severities = [1, 2, 3, 4] as const;
type Severity = (typeof severities)[number];

/** The level a stored number stands for; null for none of them. */
export const severityOf = (level: number | null): Severity | null =>
  severities.find((severity) => severity === level) ?? null;
