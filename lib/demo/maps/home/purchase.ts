import type { DemoStage } from "../../model";

export const purchase: DemoStage = {
  title: "Purchase",
  steps: [
    {
      title: "Fills the basket and pays",
      isMomentOfTruth: true,
      emotions: { priya: 0.9, marcus: 0.6, helen: 0.2 },
      texts: {
        actions: ["Pays with a saved card in the app", "Looks for a way to order as a guest"],
        thoughts: ["“Done before the pasta boils.”", "“Why do I need an account?”"],
        motivations: ["Wants it off the list"],
        obstacles: ["Total changes at the end"],
        opportunities: ["Price with delivery on the product page"],
        personalisation: ["Saved address first for people who come back"],
        backstage: ["Payment provider asks the bank for confirmation"],
        metrics: ["Effort score of the checkout", "Baskets that become orders"],
      },
      touchpoints: ["checkout", "appCheckout"],
      channels: ["web", "app"],
      pains: [
        { text: "Guests have to open an account", severity: 2 },
        { text: "Delivery cost appears on the last page", severity: 2 },
      ],
    },
    {
      title: "Waits for the parcel",
      emotions: { priya: 0.2, marcus: 0.0, helen: 0.3 },
      texts: {
        actions: ["Checks the tracking page twice a day", "Asks a neighbour to be at home"],
        thoughts: ["“Out for delivery. It said that yesterday.”"],
        motivations: ["Has to plan the day around the slot"],
        obstacles: ["Tracking shows the carrier's view, not the promise"],
        opportunities: ["Say it first when a date moves"],
        personalisation: ["Parcel shop for Priya, a call ahead for Marcus"],
        backstage: ["The carrier moved to a new depot", "Delay notices are sent by hand"],
        metrics: ["Parcels on time", "Contacts per hundred orders"],
      },
      touchpoints: ["orderEmails"],
      channels: ["email"],
      pains: [
        { text: "Parcels arrive days after the promised date", severity: 4 },
        { text: "Nobody is told when the date moves", severity: 3 },
      ],
    },
    {
      title: "Gets the delivery",
      isMomentOfTruth: true,
      emotions: { priya: 1.2, marcus: 1.0, helen: 1.3 },
      texts: {
        actions: ["Opens the box on the kitchen floor", "Sends a photo to the family"],
        thoughts: ["“It fits. It actually fits.”"],
        motivations: ["Looks forward to it like a birthday"],
        obstacles: ["Two people needed, one is at work"],
        opportunities: ["Evening slots for furniture"],
        personalisation: ["Planting card with the soil Helen told us about"],
        backstage: ["Second carrier for furniture"],
        metrics: ["Satisfaction with delivery", "Damaged parcels"],
      },
      touchpoints: ["delivery"],
      channels: ["parcel"],
      pains: [{ text: "Large boxes arrive with crushed corners", severity: 3 }],
    },
  ],
};
