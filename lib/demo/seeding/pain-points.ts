import { newId } from "@/lib/core/new-id";
import { linkFeedbackToCard } from "@/lib/feedback/cards/commands";
import { addEvidence, createPainPoint, updatePainPoint } from "@/lib/insights/commands";
import { applyMapOps } from "@/lib/maps/commands";
import type { ClientOp } from "@/lib/maps/ops";
import { ageDays } from "../calendar";
import type { MapKey } from "../model";
import { mapKeys } from "../model";
import { type EvidenceRule, type PainPointContent, painPointContent } from "../pain-points";
import type { Item } from "./feedback";
import type { SeededMaps } from "./maps";
import { asMember, type Library, userIdOf, type World } from "./world";

type Places = { library: Library; maps: SeededMaps };

/** The pain points with their evidence, each tied to its card on the map. */
export async function seedPainPoints(
  world: World,
  places: Places,
  items: readonly Item[],
): Promise<void> {
  const used = new Set<string>();
  const links = new Map<MapKey, ClientOp[]>(mapKeys.map((key) => [key, []]));
  for (const content of painPointContent) {
    const painPointId = await seedPainPoint(world, places, content);
    const id = places.maps(content.map).painCards.get(content.title);
    await seedEvidence(world, { content, painPointId, cardId: id, used }, items);
    const link = { opId: newId(), kind: "card.link", link: "painPoint" } as const;
    if (id) links.get(content.map)?.push({ ...link, id, targetId: painPointId });
  }
  for (const [key, ops] of links) {
    const batch = { mapId: places.maps(key).id, clientId: newId(), batchId: newId(), ops };
    await applyMapOps(asMember(world, "lena", 30), batch);
  }
}

async function seedPainPoint(world: World, { library, maps }: Places, content: PainPointContent) {
  const { title, description, severity, status, owner, age } = content;
  const map = maps(content.map);
  const { painPointId } = await createPainPoint(asMember(world, "lena", age), {
    ...{ title, description, severity, mapId: map.id, stageId: map.stage(content.stage) },
    touchpointId: library.touchpoint(content.touchpoint),
    personaId: content.persona ? library.persona(content.persona) : null,
    ownerId: userIdOf(world, owner),
  });
  if (status !== "open") {
    const ctx = asMember(world, owner ?? "nora", Math.max(2, age - 40));
    await updatePainPoint(ctx, { painPointId, status });
  }
  return painPointId;
}

type Gathering = {
  content: PainPointContent;
  painPointId: string;
  /** on the map, where it carries the same answers */
  cardId: string | undefined;
  used: Set<string>;
};

async function seedEvidence(
  world: World,
  { content, painPointId, cardId, used }: Gathering,
  items: readonly Item[],
): Promise<void> {
  type Stance = "supports" | "contradicts";
  const free = (stance: Stance) =>
    items.filter(
      ({ itemId, isGood }) => isGood === (stance === "contradicts") && !used.has(itemId),
    );
  const add = async (chosen: readonly Item[], stance: Stance) => {
    for (const { itemId, at } of chosen) {
      used.add(itemId);
      const age = Math.max(0, Math.min(content.age, ageDays(world.now, at)) - 0.2);
      const ctx = asMember(world, "lena", age);
      await addEvidence(ctx, { painPointId, feedbackItemId: itemId, stance });
      if (cardId) await linkFeedbackToCard(ctx, { itemId, cardId, stance });
    }
    return chosen.length;
  };
  const follow = (rule: EvidenceRule, stance: Stance) => {
    const fitting = free(stance).filter((item) => speaksOf(item, rule));
    return add(spread(fitting, rule.most), stance);
  };
  let supporting = 0;
  for (const rule of content.supports) supporting += await follow(rule, "supports");
  if (supporting === 0) {
    // Of the few answers of a small shop none may say it: then one that is unhappy there stands for it.
    const asked = new Set(content.supports.map(({ survey }) => survey));
    const near = free("supports").filter(({ survey }) => asked.has(survey));
    await add(near.slice(0, 1), "supports");
  }
  for (const rule of content.contradicts) await follow(rule, "contradicts");
}

function speaksOf({ survey, theme, persona }: Item, rule: EvidenceRule): boolean {
  if (survey !== rule.survey || theme === null || !rule.themes.includes(theme)) return false;
  return rule.persona === undefined || rule.persona === persona;
}

/** As many as wanted, taken evenly from a long list. */
function spread<Value>(list: readonly Value[], most: number): Value[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => {
    const at = Math.floor((index * list.length) / most);
    return list.slice(at, at + 1);
  }).flat();
}
