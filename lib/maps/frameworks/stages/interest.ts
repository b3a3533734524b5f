import type { StageTemplate } from "../template";

export const interest: StageTemplate = {
  title: "Interest",
  kind: "interest",
  question: "How well did what you found answer your first questions?",
  steps: [
    {
      title: "Looks around",
      emotion: 0.5,
      cells: {
        actions: ["Opens two or three product pages", "Watches a short demonstration"],
        touchpoints: ["Product page", "Demonstration film"],
        channels: ["Web", "Mobile app"],
        thoughts: ["“This could be what I need.”"],
        motivations: ["Curious about what life would look like with it"],
        obstacles: ["Product names say little about their use"],
        opportunities: ["A finder with three questions that ends at the right product"],
        personalisation: ["Order of products follows earlier visits"],
        backstage: ["Product marketing writes and tests the pages"],
        metrics: ["Pages per visit"],
      },
      pains: [{ text: "It takes five clicks to find out who the product is for", severity: 2 }],
    },
    {
      title: "Stays in touch",
      emotion: 0.3,
      cells: {
        actions: [
          "Subscribes to the newsletter or follows on social media",
          "Saves the page for later",
        ],
        touchpoints: ["Newsletter sign-up", "Social media profile"],
        channels: ["Email", "Social media"],
        thoughts: ["“I am not ready yet, but I do not want to forget it.”"],
        motivations: ["Wants to learn without being pushed"],
        obstacles: ["Fears a flood of e-mails"],
        opportunities: ["Ask only for the address and say how often we write"],
        personalisation: ["A welcome series by the topic that was read"],
        backstage: ["Marketing automation sends the welcome series"],
        metrics: ["Newsletter sign-ups", "Opening rate"],
      },
      pains: [{ text: "The sign-up form asks for a phone number without a reason", severity: 3 }],
    },
  ],
};
