import { expect, test } from "vitest";
import { laneKinds, stageKinds } from "@/db/enums";
import { mapContent } from "@/lib/demo/maps/content";
import { mapKeys, personaKeys, touchpointKeys } from "@/lib/demo/model";
import { painPointContent } from "@/lib/demo/pain-points";
import { personaContent } from "@/lib/demo/personas";
import { channelContent, people, touchpointContent } from "@/lib/demo/shop";
import { surveyContent } from "@/lib/demo/surveys";
import { frameworkStages } from "@/lib/maps/frameworks/catalogue";
import { newPersona } from "@/lib/personas/schema";

const steps = mapKeys.flatMap((key) =>
  Object.values(mapContent[key].stages).flatMap((stage) => stage.steps),
);
const cardsOf = (step: (typeof steps)[number]) => [
  ...Object.values(step.texts).flat(),
  ...step.touchpoints,
  ...step.channels,
  ...(step.pains ?? []),
];

test("The two maps hold more than 120 cards, in every lane people fill with text", () => {
  expect(steps.flatMap(cardsOf).length).toBeGreaterThanOrEqual(120);
  const filled = new Set(steps.flatMap((step) => Object.keys(step.texts)));
  const others = ["touchpoints", "channels", "emotion", "pain-points", "images", "text"];
  expect([...filled].sort()).toEqual(laneKinds.filter((kind) => !others.includes(kind)).sort());
});

test.each(mapKeys)("The map %s fills every stage of its framework", (key) => {
  const kinds = frameworkStages[mapContent[key].framework].map((stage) => stage.kind);
  expect(Object.keys(mapContent[key].stages)).toEqual(kinds);
  expect(kinds.every((kind) => stageKinds.includes(kind))).toBe(true);
});

test.each(personaKeys)("The persona %s can be stored as it is", (key) => {
  const { channels, ...fields } = personaContent[key];
  const id = "0190b3c2-7c1a-7d3e-9f00-000000000001";
  expect(channels.length).toBeGreaterThan(2);
  expect(newPersona.safeParse({ id, ...fields, channelIds: [] }).success).toBe(true);
});

test("There are five members with five roles, and touchpoints with and without an owner", () => {
  expect(new Set(Object.values(people).map((person) => person.role)).size).toBe(5);
  const owners = touchpointKeys.map((key) => touchpointContent[key].owner);
  expect(owners.filter((owner) => owner === null).length).toBe(2);
  expect(new Set(Object.values(channelContent).map((channel) => channel.name)).size).toBe(10);
});

test("The twelve pain points stand on cards of their stage", () => {
  expect(painPointContent).toHaveLength(12);
  for (const { title, map, stage } of painPointContent) {
    const pains = mapContent[map].stages[stage]?.steps.flatMap((step) => step.pains ?? []);
    expect(pains?.map((pain) => pain.text)).toContain(title);
  }
});

test("Every survey asks about a stage its map has", () => {
  for (const { map, stage } of Object.values(surveyContent)) {
    expect(mapContent[map].stages[stage]).toBeDefined();
  }
});
