import type { StageTemplate } from "../template";

export const purchase: StageTemplate = {
  title: "Purchase",
  kind: "purchase",
  question: "How easy was it to complete your purchase?",
  steps: [
    {
      title: "Fills the basket",
      emotion: 0.7,
      cells: {
        actions: ["Chooses version and quantity", "Checks delivery date and total"],
        touchpoints: ["Product page", "Basket"],
        channels: ["Web", "Mobile app"],
        thoughts: ["“Good, it arrives before the weekend.”"],
        motivations: ["Looks forward to having it"],
        obstacles: ["Delivery costs appear late"],
        opportunities: ["Show the delivery date and the total on the product page"],
        personalisation: ["Suggest what others in the same situation added"],
        backstage: ["Stock system reports what is available"],
        metrics: ["Share of visits with a basket"],
      },
      pains: [{ text: "The basket is empty when changing from phone to laptop", severity: 3 }],
    },
    {
      title: "Pays",
      isMomentOfTruth: true,
      emotion: 0.0,
      cells: {
        actions: ["Enters address and payment details", "Confirms the order"],
        touchpoints: ["Checkout", "Payment page"],
        channels: ["Web", "Mobile app"],
        thoughts: ["“Why do I need an account for this?”"],
        motivations: ["Wants it to be quick and safe"],
        obstacles: ["Preferred way to pay is missing"],
        opportunities: ["Pay as a guest in three fields"],
        personalisation: ["Known customers see their usual way to pay first"],
        backstage: ["Payment provider checks and reserves the amount"],
        metrics: ["Checkout completion", "Failed payments"],
      },
      pains: [
        { text: "The form forgets everything after a failed payment", severity: 4 },
        { text: "An account is required before paying", severity: 3 },
      ],
    },
    {
      title: "Receives confirmation",
      emotion: 0.9,
      cells: {
        actions: ["Reads the confirmation", "Checks date and address"],
        touchpoints: ["Order confirmation", "Status page"],
        channels: ["Email", "Mobile app"],
        thoughts: ["“Done. I hope everything is right.”"],
        motivations: ["Wants certainty"],
        obstacles: ["Confirmation lands in spam"],
        opportunities: ["Tell the next three steps with dates"],
        personalisation: ["Confirmation in the customer’s language"],
        backstage: ["Order system sends the confirmation at once"],
        metrics: ["Confirmations delivered within a minute"],
      },
      pains: [{ text: "The confirmation does not say what happens next", severity: 2 }],
    },
  ],
};
