import { cachedMeasure, type Measure, roughMeasure } from "@/lib/maps/wrap";

const family = '13px "Inter Variable", ui-sans-serif, system-ui, sans-serif';
export const cardFont = `400 ${family}`;
const boldFont = `600 ${family}`;

/** Text widths by the browser's own font metrics. */
export function browserMeasure(): Measure {
  const context =
    typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!context) return roughMeasure(13);
  return cachedMeasure((text, isBold) => {
    context.font = isBold ? boldFont : cardFont;
    return context.measureText(text).width;
  });
}
