import type { DemoStage } from "../../model";

export const clubRetention: DemoStage = {
  title: "Retention",
  steps: [
    {
      title: "Unpacks the box",
      isMomentOfTruth: true,
      emotions: { priya: 1.0, marcus: 0.3, helen: 1.5 },
      texts: {
        actions: ["Waters the plants at once", "Reads the planting card"],
        thoughts: ["“An anemone! I would never have picked that.”"],
        motivations: ["Enjoys the surprise"],
        obstacles: ["The parcel waits over the weekend"],
        opportunities: ["Ship living plants on Mondays only"],
        personalisation: ["Card names the plants of earlier boxes"],
        backstage: ["Growers pack on the day of dispatch"],
        metrics: ["Satisfaction with the box", "Plants replaced"],
      },
      touchpoints: ["delivery"],
      channels: ["parcel"],
      pains: [{ text: "Plants dry out in weekend transit", severity: 3 }],
    },
    {
      title: "Plants and waits",
      emotions: { priya: 0.5, marcus: 0.2, helen: 1.1 },
      texts: {
        actions: ["Plants on Saturday", "Looks up how much water ferns need"],
        thoughts: ["“Is that supposed to look like this?”"],
        motivations: ["Wants things to grow"],
        obstacles: ["Nobody to ask on Sunday"],
        opportunities: ["Photo answer from the garden team"],
        personalisation: ["Reminder before the first frost"],
        backstage: ["Garden team works from Monday to Friday"],
        metrics: ["Care questions per member"],
      },
      touchpoints: ["ideas", "helpLine"],
      channels: ["web", "phone"],
    },
  ],
};

export const clubAdvocacy: DemoStage = {
  title: "Advocacy",
  steps: [
    {
      title: "Shows the garden",
      emotions: { priya: 0.8, marcus: 0.4, helen: 1.4 },
      texts: {
        actions: ["Posts a photo of the border", "Invites the gardening group"],
        thoughts: ["“All of this came by post.”"],
        motivations: ["Proud of what has grown"],
        obstacles: ["No place to show it to other members"],
        opportunities: ["Members' open garden weekend"],
        personalisation: ["Name a plant after a long-standing member"],
        backstage: ["Community is run by one person"],
        metrics: ["Photos shared"],
      },
      touchpoints: ["instagram"],
      channels: ["social"],
    },
    {
      title: "Gives the club as a present",
      emotions: { priya: 0.9, marcus: 0.3, helen: 1.2 },
      texts: {
        actions: ["Orders three months for her sister"],
        thoughts: ["“Better than cut flowers.”"],
        motivations: ["Wants to share the pleasure"],
        obstacles: ["Gift starts at once, not on the birthday"],
        opportunities: ["Choose the month of the first box"],
        personalisation: ["Card in the giver's handwriting"],
        backstage: ["Gifts are packed by hand"],
        metrics: ["Gift memberships"],
      },
      touchpoints: ["checkout", "reviewRequest"],
      channels: ["web", "email"],
    },
  ],
};
