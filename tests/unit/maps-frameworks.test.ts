import { expect, test } from "vitest";
import { frameworks } from "@/db/enums";
import { applyOps } from "@/lib/maps/apply-op";
import { frameworkStages, suggestedQuestion } from "@/lib/maps/frameworks/catalogue";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { emptyBoard } from "@/lib/maps/model";
import { clientOp } from "@/lib/maps/ops";
import { viewBoard } from "@/lib/maps/view";

const stageTitles = {
  "four-stage": ["Awareness", "Consideration", "Purchase", "Post-purchase"],
  "four-stage-loyalty": ["Awareness", "Consideration", "Purchase", "Loyalty"],
  "five-stage": ["Awareness", "Consideration", "Decision", "Retention", "Advocacy"],
  "six-stage-conversion": [
    "Awareness",
    "Consideration",
    "Decision",
    "Conversion",
    "Retention",
    "Advocacy",
  ],
  "six-stage-interest": [
    "Awareness",
    "Interest",
    "Consideration",
    "Purchase",
    "Retention",
    "Advocacy",
  ],
  blank: ["Stage"],
};

function counter() {
  let next = 0;
  return () => {
    next += 1;
    return `00000000-0000-7000-8000-${String(next).padStart(12, "0")}`;
  };
}

for (const framework of frameworks) {
  test(`The ${framework} framework draws its stages in order, and every op applies`, () => {
    const newId = counter();
    const personaIds = [newId()];
    const ops = instantiate({ framework, personaIds, newId });
    for (const op of ops) expect(clientOp.safeParse(op).success).toBe(true);
    const board = applyOps(emptyBoard, ops);
    const view = viewBoard(board);
    expect(view.stages.map((stage) => stage.title)).toEqual(stageTitles[framework]);
    expect(view.lanes).toHaveLength(12);
    expect(Object.keys(board.emotions)).toHaveLength(view.steps.length);
    const created = ops.filter((op) => op.kind === "card.create");
    expect([...view.cells.values()].flat()).toHaveLength(created.length);
  });

  test(`Every stage of the ${framework} framework says which question measures it`, () => {
    for (const stage of frameworkStages[framework]) {
      expect(stage.question).toMatch(/\?$/);
      expect(suggestedQuestion(stage.kind)).toBe(stage.question);
    }
  });
}

test("Every cell of a filled framework holds typical cards", () => {
  for (const framework of frameworks) {
    if (framework === "blank") continue;
    for (const stage of frameworkStages[framework]) {
      expect(stage.steps.length).toBeGreaterThanOrEqual(2);
      for (const step of stage.steps) {
        expect(step.pains.length).toBeGreaterThan(0);
        for (const texts of Object.values(step.cells)) expect(texts.length).toBeGreaterThan(0);
      }
    }
  }
});

test("A framework without cards draws stages, steps and lanes only", () => {
  const newId = counter();
  const ops = instantiate({ framework: "five-stage", personaIds: [], newId, withCards: false });
  expect(ops.some((op) => op.kind === "card.create")).toBe(false);
});
