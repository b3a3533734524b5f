import type { DemoStage } from "../../model";

export const interest: DemoStage = {
  title: "Interest",
  steps: [
    {
      title: "Reads and collects ideas",
      emotions: { priya: 0.7, marcus: 0.4, helen: 0.9 },
      texts: {
        actions: ["Reads two articles in the evening", "Saves a room to a wish list"],
        thoughts: ["“So that is how they made the small hall look wide.”"],
        motivations: ["Enjoys planning before spending"],
        obstacles: ["Wish list on the phone does not show on the laptop"],
        opportunities: ["One wish list across devices without an account"],
        personalisation: ["Articles by room for Priya, by month for Helen"],
        backstage: ["Editors write with the showroom team"],
        metrics: ["Articles read per visitor", "Wish lists started"],
      },
      touchpoints: ["ideas", "instagram"],
      channels: ["web", "social"],
    },
    {
      title: "Signs up for the newsletter",
      emotions: { priya: 0.2, marcus: 0.0, helen: 0.6 },
      texts: {
        actions: ["Leaves an email address for the planting calendar"],
        thoughts: ["“Please not every day.”"],
        motivations: ["Does not want to forget the shop"],
        obstacles: ["Sign-up window covers the article on the phone"],
        opportunities: ["Ask at the end of the article, not at the start"],
        personalisation: ["Choose rooms or garden, monthly or fortnightly"],
        backstage: ["Newsletter goes out every other Thursday"],
        metrics: ["Sign-ups", "Share that opens the second issue"],
      },
      touchpoints: ["newsletter"],
      channels: ["email", "web"],
      pains: [{ text: "The sign-up window covers the text on small screens", severity: 2 }],
    },
  ],
};
