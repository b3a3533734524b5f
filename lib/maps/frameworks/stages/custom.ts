import type { StageTemplate } from "../template";

export const custom: StageTemplate = {
  title: "Stage",
  kind: "custom",
  question: "How was this part of the journey for you?",
  steps: [
    {
      title: "First step",
      emotion: 0.0,
      cells: {
        actions: [],
        touchpoints: [],
        channels: [],
        thoughts: [],
        motivations: [],
        obstacles: [],
        opportunities: [],
        personalisation: [],
        backstage: [],
        metrics: [],
      },
      pains: [],
    },
  ],
};
