import type { LaneKind } from "@/db/enums";

/** Words in the name of a row that tell what it holds; the first that fits decides. */
const words: readonly [RegExp, LaneKind][] = [
  [/touch\s*-?point/i, "touchpoints"],
  [/channel/i, "channels"],
  [/pain|problem|friction|frustration/i, "pain-points"],
  [/opportunit|idea|improvement/i, "opportunities"],
  [/thought|think|feel|emotion|quote/i, "thoughts"],
  [/motivation|goal|need|want/i, "motivations"],
  [/obstacle|barrier/i, "obstacles"],
  [/personali[sz]ation/i, "personalisation"],
  [/back\s*-?stage|internal|process|support|system/i, "backstage"],
  [/metric|kpi|measure/i, "metrics"],
  [/action|doing|activit|step|customer/i, "actions"],
];

/** What kind of lane a row of a spreadsheet becomes. */
export const guessLane = (title: string): LaneKind =>
  words.find(([pattern]) => pattern.test(title))?.[1] ?? "text";
