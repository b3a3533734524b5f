import type { StageTemplate } from "../template";

export const consideration: StageTemplate = {
  title: "Consideration",
  kind: "consideration",
  question: "How easy was it to compare our offer with others?",
  steps: [
    {
      title: "Compares options",
      isMomentOfTruth: true,
      emotion: 0.1,
      cells: {
        actions: ["Puts our offer beside two others", "Looks for prices and limits"],
        touchpoints: ["Pricing page", "Comparison site"],
        channels: ["Web", "Search"],
        thoughts: ["“What is the catch? Everyone says they are the best.”"],
        motivations: ["Wants to make a choice that can be defended"],
        obstacles: ["Prices of providers cannot be compared directly"],
        opportunities: ["One table with every price and limit, ours and theirs"],
        personalisation: ["Show the plan that fits the stated need first"],
        backstage: ["Pricing team keeps figures up to date"],
        metrics: ["Visits to the pricing page"],
      },
      pains: [
        { text: "The full price shows only at the last step", severity: 4 },
        { text: "Important limits are in the small print", severity: 2 },
      ],
    },
    {
      title: "Reads what others say",
      emotion: 0.5,
      cells: {
        actions: ["Reads reviews, the bad ones first", "Asks in a group or forum"],
        touchpoints: ["Review site", "Online community"],
        channels: ["Web", "Social media"],
        thoughts: ["“How do they treat people when something goes wrong?”"],
        motivations: ["Looks for proof by people in the same position"],
        obstacles: ["Doubts that reviews are genuine"],
        opportunities: ["Answer every critical review within two days"],
        personalisation: ["Reviews by customers of the same kind come first"],
        backstage: ["Customer care watches review sites"],
        metrics: ["Average rating and share of replies"],
      },
      pains: [{ text: "Bad reviews have had no reply for months", severity: 3 }],
    },
    {
      title: "Asks a question",
      emotion: -0.2,
      cells: {
        actions: ["Writes in the chat or calls", "Waits for the answer"],
        touchpoints: ["Chat", "Helpline"],
        channels: ["Chat", "Phone"],
        thoughts: ["“If they are slow now, how will it be once I have paid?”"],
        motivations: ["Needs one last doubt removed"],
        obstacles: ["Nobody to reach in the evening"],
        opportunities: ["Promise an answer time and keep it"],
        personalisation: ["The agent sees which pages were visited"],
        backstage: ["Sales support answers from a shared knowledge base"],
        metrics: ["Time to first answer", "Questions solved at once"],
      },
      pains: [{ text: "The chat answers with a form", severity: 3 }],
    },
  ],
};
