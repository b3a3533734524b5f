import { cachedMeasure, type Measure, roughMeasure } from "@/lib/maps/wrap";

export const cardFont = '400 13px "Inter Variable", ui-sans-serif, system-ui, sans-serif';

/** Text widths by the browser's own font metrics. */
export function browserMeasure(): Measure {
  const context =
    typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!context) return roughMeasure(13);
  context.font = cardFont;
  return cachedMeasure((text) => context.measureText(text).width);
}
