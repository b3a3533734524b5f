import type { StageTemplate } from "../template";

export const advocacy: StageTemplate = {
  title: "Advocacy",
  kind: "advocacy",
  question: "How likely are you to recommend us to a friend or colleague?",
  steps: [
    {
      title: "Shares the experience",
      isMomentOfTruth: true,
      emotion: 1.2,
      cells: {
        actions: ["Tells a friend", "Writes a review"],
        touchpoints: ["Review request", "Social media post"],
        channels: ["Email", "Social media"],
        thoughts: ["“You should try this.”"],
        motivations: ["Likes to help others choose well"],
        obstacles: ["Writing a review takes too long"],
        opportunities: ["Ask at the moment something has just gone well"],
        personalisation: ["Ask for the one thing this person can judge"],
        backstage: ["Customer care invites and thanks reviewers"],
        metrics: ["Recommendation (NPS)", "New reviews"],
      },
      pains: [{ text: "Asked for a review before the product has arrived", severity: 2 }],
    },
    {
      title: "Brings others along",
      emotion: 1.0,
      cells: {
        actions: ["Passes on an invitation", "Takes part in a community or event"],
        touchpoints: ["Invitation link", "Customer event"],
        channels: ["Chat", "Event"],
        thoughts: ["“I want them to get a good deal too.”"],
        motivations: ["Enjoys being asked for advice"],
        obstacles: ["Invitation works only for one country"],
        opportunities: ["Reward both sides, at once"],
        personalisation: ["Invitation text in the person’s own words"],
        backstage: ["Community team looks after active customers"],
        metrics: ["Customers by referral", "Active advocates"],
      },
      pains: [{ text: "The reward for an invitation never arrived", severity: 3 }],
    },
  ],
};
