import { easy, type Histogram, satisfied } from "@/lib/kpis/answers";
import type { Share } from "@/lib/stats/shares";
import type { ScaleKind } from "../questions/scales";

/**
 * The share of answers a scale is read as: satisfied, or found it easy. Null for a recommendation,
 * which is a difference of two shares, and for stars, which are read as a mean.
 */
export function shareOf(kind: ScaleKind, histogram: Histogram): Share | null {
  switch (kind) {
    case "csat":
    case "emoji":
      return satisfied(histogram);
    case "csat3":
      return satisfied(histogram, 3);
    case "csat7":
      return satisfied(histogram, 7);
    case "ces":
      return easy(histogram);
    case "ces5":
      return easy(histogram, 5);
    case "nps":
    case "rating":
      return null;
  }
}
