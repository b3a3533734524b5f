import type { SurveyTheme } from "@/db/schema/surveys";
import { contrast, mixed, type Rgb, readableOn, rgbOf, toHex } from "./colors";
import { dark, light } from "./style";

const white: Rgb = [255, 255, 255];
const night: Rgb = [26, 27, 31];
const corners = { square: "2px", soft: "", round: "22px" } as const;

/** Lowest contrast of words with what is behind them, WCAG 2.2 AA. */
export const leastContrast = 4.5;

/** The name of the style sheet that makes a theme: all that it depends on, so it is kept for good. */
export function themeName({ color, corner = "soft", mode = "auto" }: SurveyTheme): string | null {
  if (!color && corner === "soft" && mode === "auto") return null;
  return `t-${(color ?? "#none").slice(1).toLowerCase()}-${corner}-${mode}`;
}

/** The theme that a style sheet's name stands for; null when it is none of ours. */
export function themeOf(name: string): SurveyTheme | null {
  const found = /^t-([0-9a-f]{6}|none)-(square|soft|round)-(auto|light|dark)$/.exec(name);
  if (!found) return null;
  const corner = (["square", "soft", "round"] as const).find((one) => one === found[2]);
  const mode = (["auto", "light", "dark"] as const).find((one) => one === found[3]);
  return { ...(found[1] !== "none" && { color: `#${found[1]}` }), corner, mode };
}

/** The style sheet of a theme, to be read after the one of the page; "" for a theme of no wishes. */
export function themeStyle({ color, corner = "soft", mode = "auto" }: SurveyTheme): string {
  const day = color ? accentsOf(color, white) : "";
  const dusk = color ? accentsOf(color, night) : "";
  const radius = corners[corner];
  return [
    mode === "light" && `:root{color-scheme:light;${light};${day}}`,
    mode === "dark" && `:root{color-scheme:dark;${dark};${dusk}}`,
    mode === "auto" && color && `:root{${day}}@media(prefers-color-scheme:dark){:root{${dusk}}}`,
    radius &&
      `.q,.b,.row,.f,textarea,select,.send,.back,.notice,.summary,.mark,.ranks label{border-radius:${radius}}`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** The owner's colour for buttons, with words on it and in it that everybody can read. */
export function accents(color: string, surface: Rgb) {
  const own = rgbOf(color);
  // A button must be told from the page; its words from the button.
  const accent = readableOn(own, surface, 3);
  const on = contrast(white, accent) >= leastContrast ? white : night;
  const soft = mixed(accent, surface, 0.1);
  return {
    accent,
    on: readableOn(on, accent, leastContrast),
    soft,
    ink: readableOn(own, soft, leastContrast),
  };
}

function accentsOf(color: string, surface: Rgb): string {
  const { accent, on, soft, ink } = accents(color, surface);
  return `--accent:${toHex(accent)};--on:${toHex(on)};--soft:${toHex(soft)};--ink:${toHex(ink)};--focus:${toHex(ink)}`;
}

/** What of a colour stands on the light and the dark page; `isKept` where it needed no change. */
export function checkColor(color: string) {
  return ([white, night] as const).map((surface) => {
    const { accent, on, ink, soft } = accents(color, surface);
    const lowest = Math.min(contrast(on, accent), contrast(ink, soft));
    const isKept = toHex(accent) === color.toLowerCase();
    return { accent: toHex(accent), on: toHex(on), contrast: lowest, isKept };
  });
}
