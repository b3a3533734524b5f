import type { StageTemplate } from "../template";

export const awareness: StageTemplate = {
  title: "Awareness",
  kind: "awareness",
  question: "How did you first hear about us, and did it make clear what we offer?",
  steps: [
    {
      title: "Notices a need",
      emotion: -0.3,
      cells: {
        actions: [
          "Realises that the present way no longer works",
          "Mentions the problem to a friend or colleague",
        ],
        touchpoints: ["Conversation with a friend"],
        channels: ["In person", "Social media"],
        thoughts: ["“There must be a better way to do this.”"],
        motivations: ["Wants to stop losing time on the problem"],
        obstacles: ["Cannot yet name what to look for"],
        opportunities: ["Explain the problem in the words people use for it"],
        personalisation: ["Messages by situation, not by product"],
        backstage: ["Brand and content team plans topics"],
        metrics: ["Share of people who know the brand"],
      },
      pains: [{ text: "Does not know that a solution exists", severity: 2 }],
    },
    {
      title: "Comes across us",
      emotion: 0.4,
      cells: {
        actions: ["Sees a post, an advert or a search result", "Follows the link out of curiosity"],
        touchpoints: ["Search result", "Sponsored post"],
        channels: ["Search", "Social media"],
        thoughts: ["“I have never heard of them. Are they for people like me?”"],
        motivations: ["Hopes for a quick and safe answer"],
        obstacles: ["Many offers look the same"],
        opportunities: ["Carry the promise of the advert onto the landing page"],
        personalisation: ["Landing page follows the search words"],
        backstage: ["Campaign team sets up and measures adverts"],
        metrics: ["Visits from new people", "Cost per visit"],
      },
      pains: [
        { text: "The advert promises something the first page does not mention", severity: 3 },
      ],
    },
    {
      title: "First impression",
      isMomentOfTruth: true,
      emotion: 0.6,
      cells: {
        actions: ["Scans the home page", "Decides within seconds whether to stay"],
        touchpoints: ["Home page", "Short product film"],
        channels: ["Web", "Mobile app"],
        thoughts: ["“Nice. But what does it do exactly?”"],
        motivations: ["Wants to see at once whether it fits"],
        obstacles: ["Too much text before the point"],
        opportunities: ["Say in one sentence who it is for and what it does"],
        personalisation: ["Examples from the visitor’s own field"],
        backstage: ["Web team keeps the page fast"],
        metrics: ["Share of visitors who stay longer than ten seconds"],
      },
      pains: [{ text: "Home page speaks about the company, not about the customer", severity: 2 }],
    },
  ],
};
