import type { LaneKind } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { keysBetween } from "@/lib/core/order";
import type { NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import type { DemoStep, PersonaKey } from "../model";
import { channelContent, touchpointContent } from "../shop";
import type { Library, Lookup } from "./world";

type Place = {
  stageId: string;
  lane: Lookup<LaneKind>;
  library: Library;
  personas: readonly PersonaKey[];
  /** Filled in: the ids of cards in the pain points lane, by text. */
  painCards: Map<string, string>;
};
type CardContent = Pick<NewCard, "text"> &
  Partial<Pick<NewCard, "touchpointId" | "channelId" | "severity">>;

/** The ops that put steps with their cards and expected emotions into a stage. */
export function stageOps(
  steps: readonly DemoStep[],
  orderKeys: readonly string[],
  place: Place,
): ClientOp[] {
  return steps.flatMap((step, index) => {
    const id = newId();
    const { title, isMomentOfTruth = false } = step;
    const orderKey = orderKeys[index] ?? "V";
    const value = { id, stageId: place.stageId, orderKey, title, isMomentOfTruth };
    return [
      { opId: newId(), kind: "step.create", value },
      ...cardsOf(step, id, place).map(
        (card): ClientOp => ({ opId: newId(), kind: "card.create", value: card }),
      ),
      ...place.personas.map(
        (persona): ClientOp => ({
          ...{ opId: newId(), kind: "emotion.set", stepId: id },
          ...{ personaId: place.library.persona(persona), value: step.emotions[persona] },
        }),
      ),
    ];
  });
}

function cardsOf(step: DemoStep, stepId: string, { lane, library, painCards }: Place): NewCard[] {
  const cell = (kind: LaneKind, cards: readonly CardContent[]) => cellOf(lane(kind), stepId, cards);
  const pains = cell("pain-points", step.pains ?? []);
  for (const { text, id } of pains) painCards.set(text, id);
  return [
    ...textLanes.flatMap((kind) =>
      cell(
        kind,
        (step.texts[kind] ?? []).map((text) => ({ text })),
      ),
    ),
    ...cell(
      "touchpoints",
      step.touchpoints.map((key) => ({
        text: touchpointContent[key].name,
        touchpointId: library.touchpoint(key),
      })),
    ),
    ...cell(
      "channels",
      step.channels.map((key) => ({
        text: channelContent[key].name,
        channelId: library.channel(key),
      })),
    ),
    ...pains,
  ];
}

const textLanes = [
  "actions",
  "thoughts",
  "motivations",
  "obstacles",
  "opportunities",
  "personalisation",
  "backstage",
  "metrics",
] as const;

function cellOf(laneId: string, stepId: string, cards: readonly CardContent[]): NewCard[] {
  const orderKeys = keysBetween(cards.length);
  const links = { touchpointId: null, channelId: null, painPointId: null };
  return cards.map((card, index) => ({
    ...{ id: newId(), laneId, stepId, orderKey: orderKeys[index] ?? "V" },
    ...{ color: null, severity: null, ...links, ...card },
  }));
}
