import type { DemoStage } from "../../model";

export const retention: DemoStage = {
  title: "Retention",
  steps: [
    {
      title: "Lives with it",
      emotions: { priya: 0.8, marcus: 0.9, helen: 1.1 },
      texts: {
        actions: ["Looks up the care guide", "Moves it to another room after all"],
        thoughts: ["“Everybody asks where it is from.”"],
        motivations: ["Wants it to last"],
        obstacles: ["Care guide is hard to find after the purchase"],
        opportunities: ["Care reminders in the season"],
        personalisation: ["Pruning dates for the plants Helen bought"],
        backstage: ["Care guides are kept by the buyers"],
        metrics: ["Care guides opened"],
      },
      touchpoints: ["newsletter", "ideas"],
      channels: ["email", "web"],
    },
    {
      title: "Needs help or sends it back",
      isMomentOfTruth: true,
      emotions: { priya: 0.1, marcus: 0.0, helen: 0.4 },
      texts: {
        actions: ["Describes the problem to an assistant", "Looks for a telephone number"],
        thoughts: ["“I want to speak to a person.”"],
        motivations: ["Wants to be taken seriously"],
        obstacles: ["The number stands at the very end of the help pages"],
        opportunities: ["Call back at a time people choose"],
        personalisation: ["Plant questions go to the garden team by phone"],
        backstage: ["Chat and phone keep separate notes"],
        metrics: ["Satisfaction with help", "Time to first answer"],
      },
      touchpoints: ["helpChat", "helpLine"],
      channels: ["chat", "phone", "email"],
      pains: [
        { text: "Help is built for typing, not for talking", severity: 4 },
        { text: "A return needs a printer and three photographs", severity: 3 },
      ],
    },
    {
      title: "Orders again",
      emotions: { priya: 0.9, marcus: 0.5, helen: 0.8 },
      texts: {
        actions: ["Adds the matching shelf", "Orders bulbs for autumn"],
        thoughts: ["“Last time went well.”"],
        motivations: ["Knows the quality by now"],
        obstacles: ["A late parcel is remembered"],
        opportunities: ["Start from the last order"],
        personalisation: ["Suggest what completes the room"],
        backstage: ["Repeat customers are packed first"],
        metrics: ["Repeat-purchase rate", "Days until the second order"],
      },
      touchpoints: ["appCheckout", "newsletter"],
      channels: ["app", "email"],
    },
  ],
};
