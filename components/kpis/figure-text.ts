import type { useFormatter } from "next-intl";
import type { Estimate } from "@/lib/kpis/estimates";
import type { TileKpi } from "@/lib/kpis/tiles";

type Formatter = ReturnType<typeof useFormatter>;

const digits: Record<TileKpi, number> = {
  satisfaction: 0,
  conversion: 1,
  "repeat-purchase": 1,
  nps: 0,
  ces: 0,
};

/** A figure as people read it, without its unit; NPS always with its sign. */
export function figureText(format: Formatter, kpi: TileKpi, value: number): string {
  return format.number(value, {
    minimumFractionDigits: digits[kpi],
    maximumFractionDigits: digits[kpi],
    signDisplay: kpi === "nps" ? "exceptZero" : "auto",
  });
}

/** A difference with its sign, in points; none at all is ±0, which nobody takes for a figure. */
export function deltaText(format: Formatter, delta: number): string {
  const text = format.number(delta, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  return Math.abs(delta) < 0.05 ? `±${text}` : text;
}

/** The state of a tile for a figure's display rule. */
export function tileState({ display }: Estimate): "value" | "few" | "hidden" | "none" {
  switch (display) {
    case "full":
      return "value";
    case "few":
      return "few";
    case "hidden":
      return "hidden";
    case "empty":
      return "none";
  }
}
