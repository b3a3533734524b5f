import type { Framework, StageKind } from "@/db/enums";
import type { DemoStage, MapKey, MemberKey, PersonaKey } from "../model";
import { clubAdvocacy, clubRetention } from "./club/belonging";
import { clubAwareness, clubConsideration, clubDecision } from "./club/joining";
import { advocacy } from "./home/advocacy";
import { awareness } from "./home/awareness";
import { consideration } from "./home/consideration";
import { interest } from "./home/interest";
import { purchase } from "./home/purchase";
import { retention } from "./home/retention";

type MapContent = {
  title: string;
  objective: string;
  framework: Framework;
  owner: MemberKey;
  personas: readonly PersonaKey[];
  /** By the kind of the stage in the framework. */
  stages: Readonly<Partial<Record<StageKind, DemoStage>>>;
};

export const mapContent: Readonly<Record<MapKey, MapContent>> = {
  home: {
    title: "Furnishing a home",
    objective:
      "More first-time buyers order a second time: from 30 to 40 % within ninety days, " +
      "because parcels come when we said and help is easy to reach.",
    framework: "six-stage-interest",
    owner: "nora",
    personas: ["priya", "marcus", "helen"],
    stages: { awareness, interest, consideration, purchase, retention, advocacy },
  },
  club: {
    title: "Joining the Garden Club",
    objective: "Members stay for at least six boxes, and every tenth gives the club as a present.",
    framework: "five-stage",
    owner: "lena",
    personas: ["helen", "priya"],
    stages: {
      awareness: clubAwareness,
      consideration: clubConsideration,
      decision: clubDecision,
      retention: clubRetention,
      advocacy: clubAdvocacy,
    },
  },
};
