import type { StageTemplate } from "../template";

export const loyalty: StageTemplate = {
  title: "Loyalty",
  kind: "loyalty",
  question: "How well do we reward you for being a customer?",
  steps: [
    {
      title: "Comes back",
      emotion: 1.0,
      cells: {
        actions: ["Orders again without comparing", "Uses saved details"],
        touchpoints: ["Account", "Order again"],
        channels: ["Mobile app", "Web"],
        thoughts: ["“I know what I get here.”"],
        motivations: ["Wants it quick and familiar"],
        obstacles: ["Saved details are out of date"],
        opportunities: ["Order again in two taps"],
        personalisation: ["Reminder at the rhythm of earlier orders"],
        backstage: ["Planning watches demand of regular customers"],
        metrics: ["Repeat-purchase rate"],
      },
      pains: [{ text: "A favourite product disappears without notice", severity: 2 }],
    },
    {
      title: "Is recognised",
      isMomentOfTruth: true,
      emotion: 1.3,
      cells: {
        actions: ["Collects points or reaches a new level", "Uses a benefit"],
        touchpoints: ["Loyalty programme", "Thank-you note"],
        channels: ["Email", "Store"],
        thoughts: ["“They noticed. That is nice.”"],
        motivations: ["Wants to feel valued, not bought"],
        obstacles: ["Rules of the programme are complicated"],
        opportunities: ["A benefit without conditions once a year"],
        personalisation: ["Benefits fit what the person buys"],
        backstage: ["Loyalty team designs and checks benefits"],
        metrics: ["Active members", "Share of revenue by members"],
      },
      pains: [{ text: "Points run out just before they could be used", severity: 3 }],
    },
  ],
};
