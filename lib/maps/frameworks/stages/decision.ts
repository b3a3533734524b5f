import type { StageTemplate } from "../template";

export const decision: StageTemplate = {
  title: "Decision",
  kind: "decision",
  question: "How confident did you feel when you made your choice?",
  steps: [
    {
      title: "Settles on a favourite",
      isMomentOfTruth: true,
      emotion: 0.6,
      cells: {
        actions: ["Narrows the list to one", "Checks the terms once more"],
        touchpoints: ["Offer page", "Terms and conditions"],
        channels: ["Web", "Email"],
        thoughts: ["“I think this is the one. Is there anything I have missed?”"],
        motivations: ["Wants to be done with searching"],
        obstacles: ["Terms are long and hard to read"],
        opportunities: ["A one-page summary of the terms in plain words"],
        personalisation: ["Remind of the points that mattered in the comparison"],
        backstage: ["Legal team approves the plain summary"],
        metrics: ["Offers that lead to an order"],
      },
      pains: [{ text: "It is not clear how to cancel", severity: 3 }],
    },
    {
      title: "Gets agreement",
      emotion: -0.1,
      cells: {
        actions: ["Talks to partner, boss or purchasing", "Forwards the offer"],
        touchpoints: ["Shared offer", "Reference call"],
        channels: ["Email", "Phone"],
        thoughts: ["“How do I explain the cost?”"],
        motivations: ["Wants support from the people concerned"],
        obstacles: ["Others do not know the product"],
        opportunities: ["A summary for the one who signs"],
        personalisation: ["Arguments by role of the reader"],
        backstage: ["Account team follows up after three days"],
        metrics: ["Days from offer to decision", "Share of offers won"],
      },
      pains: [{ text: "There is nothing short to forward to the one who decides", severity: 2 }],
    },
  ],
};
