/** What is counted of a map to say where it stands on the five-step method. */
export type MapFacts = {
  hasObjective: boolean;
  personas: number;
  stages: number;
  steps: number;
  cards: number;
  emotions: number;
  stagesWithoutTouchpoint: number;
  painPoints: number;
  painPointsWithEvidence: number;
  painPointsInWork: number;
  improvementCards: number;
  publishedSurveys: number;
  answers: number;
  customersOnStages: number;
  targets: number;
};

const methodSteps = ["research", "map", "find", "improve", "measure"] as const;
type MethodStep = (typeof methodSteps)[number];

/** One thing to do, and whether it is done. `task` names its text and the page where it is done. */
type MethodTask = { task: MethodTaskId; isDone: boolean };
type MethodTaskId = keyof typeof taskRules;
export type StepProgress = { step: MethodStep; tasks: MethodTask[]; done: number };

const taskRules = {
  "bind-persona": (f: MapFacts) => f.personas > 0,
  "set-objective": (f: MapFacts) => f.hasObjective,
  "draw-steps": (f: MapFacts) => f.steps >= 3 && f.cards >= 5,
  "expect-emotions": (f: MapFacts) => f.emotions >= 3,
  "cover-stages": (f: MapFacts) => f.stages > 0 && f.stagesWithoutTouchpoint === 0,
  "find-pain-point": (f: MapFacts) => f.painPoints > 0,
  "give-evidence": (f: MapFacts) => f.painPointsWithEvidence > 0,
  "plan-improvement": (f: MapFacts) => f.improvementCards > 0,
  "work-on-pain-point": (f: MapFacts) => f.painPointsInWork > 0,
  "ask-customers": (f: MapFacts) => f.publishedSurveys > 0,
  "hear-customers": (f: MapFacts) => f.answers > 0,
  "send-events": (f: MapFacts) => f.customersOnStages > 0,
  "set-target": (f: MapFacts) => f.targets > 0,
} as const;

const tasksOf: Record<MethodStep, MethodTaskId[]> = {
  research: ["bind-persona", "set-objective"],
  map: ["draw-steps", "expect-emotions", "cover-stages"],
  find: ["find-pain-point", "give-evidence"],
  improve: ["plan-improvement", "work-on-pain-point"],
  measure: ["ask-customers", "hear-customers", "send-events", "set-target"],
};

/** The five steps in their order, each with its tasks. */
export function progressOf(facts: MapFacts): StepProgress[] {
  return methodSteps.map((step) => {
    const tasks = tasksOf[step].map((task) => ({ task, isDone: taskRules[task](facts) }));
    return { step, tasks, done: tasks.filter((task) => task.isDone).length };
  });
}

/** The first thing still to do; null when the method has been walked to its end. */
export function nextTask(
  progress: StepProgress[],
): { step: MethodStep; task: MethodTaskId } | null {
  for (const { step, tasks } of progress) {
    const open = tasks.find((task) => !task.isDone);
    if (open) return { step, task: open.task };
  }
  return null;
}

/** The page of the workspace, below its slug, where a task is done. */
export function pathOfTask(task: MethodTaskId, mapId: string): string {
  switch (task) {
    case "bind-persona":
    case "set-objective":
    case "draw-steps":
    case "expect-emotions":
    case "cover-stages":
    case "plan-improvement":
      return `/maps/${mapId}`;
    case "find-pain-point":
      return "/insights/new";
    case "work-on-pain-point":
      return "/insights";
    case "give-evidence":
      return "/feedback";
    case "hear-customers":
      return "/surveys";
    case "ask-customers":
      return `/surveys/new?map=${mapId}`;
    case "send-events":
    case "set-target":
      return `/kpis?map=${mapId}`;
  }
}
