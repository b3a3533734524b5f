import fc from "fast-check";
import { createFormatter, createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { tell } from "@/components/maps/story/tell";
import { type LaneKind, laneKinds } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { english as messages } from "@/lib/i18n/messages/en";
import { applyOps } from "@/lib/maps/apply-op";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { emptyBoard } from "@/lib/maps/model";
import { moodOf, moods, narrate } from "@/lib/maps/narration";
import { mapOp } from "@/lib/maps/ops";
import { viewBoard } from "@/lib/maps/view";
import { randomOps, startingOps } from "../support/random-map";

const sofia = { id: newId(), name: "Sofia" };

function told(measured: { n: number; meanEmotion: number | null }[] = []) {
  const ops = instantiate({ framework: "four-stage", personaIds: [sofia.id], newId });
  const board = applyOps(emptyBoard, ops);
  const { stages } = viewBoard(board);
  return narrate({
    ...{ title: "Shop", objective: "Sell", personas: [sofia], board },
    measured: measured.map((one, index) => ({ ...one, stageId: stages[index]?.id ?? "" })),
  });
}

test("A journey is told stage by stage with what people do, meet, think and feel", () => {
  const story = told();
  expect(story).toMatchObject({ stageCount: 4, personas: ["Sofia"], objective: "Sell" });
  const [stage] = story.stages;
  expect(stage).toMatchObject({ number: 1, title: "Awareness", measured: null, verdict: null });
  expect(stage?.steps[0]).toMatchObject({
    title: "Notices a need",
    feelings: [{ persona: "Sofia", mood: "mixed", value: -0.3 }],
    touchpoints: ["Conversation with a friend"],
    pains: ["Does not know that a solution exists"],
  });
  expect(story.painCount).toBeGreaterThan(5);
  expect(story.peak?.value).toBeGreaterThan(story.valley?.value ?? 0);
});

test("What answers say is told with their number, and whether it was expected", () => {
  const { stages } = told([
    { n: 40, meanEmotion: -1.5 },
    { n: 12, meanEmotion: 1.9 },
    { n: 3, meanEmotion: null },
  ]);
  expect(stages.map((stage) => stage.verdict)).toEqual(["worse", "better", null, null]);
  expect(stages[0]?.measured).toEqual({ mood: "terrible", value: -1.5, n: 40 });
  expect(stages[2]?.measured).toBeNull();
});

test.each([
  [-2, "terrible"],
  [-0.5, "bad"],
  [0, "mixed"],
  [0.4, "good"],
  [2, "delighted"],
])("A feeling of %d is %s", (value, mood) => {
  expect(moodOf(value)).toBe(mood);
});

test("Better feelings never get a worse word", () => {
  const feeling = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(feeling, feeling, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(moods.indexOf(moodOf(low))).toBeLessThanOrEqual(moods.indexOf(moodOf(high)));
    }),
  );
});

test("Every living step of any board is told once, and nothing that was deleted", () => {
  const start = applyOps(emptyBoard, startingOps);
  fc.assert(
    fc.property(randomOps, (ops) => {
      const board = applyOps(start, ops);
      const story = narrate({ title: "", objective: "", personas: [], board, measured: [] });
      const steps = story.stages.flatMap((stage) => stage.steps.map((step) => step.id));
      expect(steps).toEqual(viewBoard(board).steps.map((step) => step.id));
    }),
  );
});

const voice = {
  t: createTranslator({ locale: "en", messages, namespace: "templates.story" }),
  format: createFormatter({ locale: "en" }),
};

test("A sentence that ends with what somebody says has one stop, and figures are said short", () => {
  const { stages } = tell(told([{ n: 40, meanEmotion: -1.5 }]), voice);
  const [stage] = stages;
  expect(stage?.text).toBe(
    "Customers feel terrible here (-1.5, 40 answers). That is worse than expected.",
  );
  const [step] = stage?.steps ?? [];
  expect(step?.text).toContain("They think: “There must be a better way to do this.” Sofia");
  expect(step?.text).toContain("is expected to feel neither good nor bad (-0.3).");
  for (const { text } of stages.flatMap((one) => one.steps)) expect(text).not.toMatch(/[.!?]”?\./);
});

const words = { orderKey: "V", color: null, severity: null };
const noLinks = { touchpointId: null, channelId: null, painPointId: null };

/** A step with one card in a lane of each kind, told. */
function toldStep(kinds: readonly LaneKind[]): string {
  const [stageId, stepId] = [newId(), newId()];
  const create = (kind: string, value: object) =>
    mapOp.parse({ opId: newId(), kind: `${kind}.create`, value });
  const stage = { id: stageId, orderKey: "V", title: "Use", kind: "custom", color: 1 };
  const step = { id: stepId, stageId, orderKey: "V", title: "Opens it", isMomentOfTruth: false };
  const lanes = kinds.flatMap((kind) => {
    const lane = { id: newId(), orderKey: "V", title: "Lane", kind };
    const card = { id: newId(), laneId: lane.id, stepId, text: `Words of ${kind}.` };
    return [
      create("lane", { ...lane, isCollapsed: false, isHidden: false }),
      create("card", { ...card, ...words, ...noLinks }),
    ];
  });
  const board = applyOps(emptyBoard, [create("stage", stage), create("step", step), ...lanes]);
  const story = narrate({ title: "", objective: "", personas: [], board, measured: [] });
  return tell(story, voice).stages[0]?.steps[0]?.text ?? "";
}

test("What is written in a lane of any kind is told, each in a sentence of its own", () => {
  expect(toldStep(laneKinds.filter((kind) => kind !== "emotion"))).toBe(
    [
      "What happens: Words of actions.",
      "They meet Words of touchpoints, by Words of channels.",
      "What moves them: Words of motivations.",
      "They think: Words of thoughts.",
      "In their way: Words of obstacles.",
      "It hurts here: Words of pain-points.",
      "An idea: Words of opportunities.",
      "Made personal by this: Words of personalisation.",
      "Behind the scenes: Words of backstage.",
      "What is measured: Words of metrics.",
      "In pictures: Words of images.",
      "Also noted: Words of text.",
    ].join(" "),
  );
});

test("Channels without touchpoints, and touchpoints without channels, are told", () => {
  expect(toldStep(["channels"])).toBe("They come by Words of channels.");
  expect(toldStep(["touchpoints"])).toBe("They meet Words of touchpoints.");
});
