export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** The theme a cookie names; anything unknown means "as the system does". */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
