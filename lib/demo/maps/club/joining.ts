import type { DemoStage } from "../../model";

export const clubAwareness: DemoStage = {
  title: "Awareness",
  steps: [
    {
      title: "Finds a leaflet in the parcel",
      emotions: { priya: 0.3, marcus: 0.0, helen: 0.8 },
      texts: {
        actions: ["Keeps the leaflet on the fridge"],
        thoughts: ["“Five plants a month, chosen by somebody who knows.”"],
        motivations: ["Wants a garden that changes through the year"],
        obstacles: ["Leaflet does not say what it costs"],
        opportunities: ["Price and pause rule on the front"],
        personalisation: ["Leaflet in garden orders only"],
        backstage: ["Warehouse adds leaflets by product group"],
        metrics: ["Visits to the club page"],
      },
      touchpoints: ["delivery"],
      channels: ["parcel"],
    },
    {
      title: "Reads about the club",
      emotions: { priya: 0.4, marcus: 0.1, helen: 0.9 },
      texts: {
        actions: ["Reads the story of last month's box"],
        thoughts: ["“Would that grow on clay?”"],
        motivations: ["Learns from people with the same soil"],
        obstacles: ["No photos of real members' gardens"],
        opportunities: ["A gallery by soil and region"],
        personalisation: ["Ask for soil and light first"],
        backstage: ["Garden team writes the box stories"],
        metrics: ["Time on the club page"],
      },
      touchpoints: ["newsletter", "ideas"],
      channels: ["email", "web"],
    },
  ],
};

export const clubConsideration: DemoStage = {
  title: "Consideration",
  steps: [
    {
      title: "Compares the boxes",
      emotions: { priya: 0.2, marcus: 0.0, helen: 0.4 },
      texts: {
        actions: ["Compares small, large and seeds only"],
        thoughts: ["“What if I am away in August?”"],
        motivations: ["Wants to try before committing"],
        obstacles: ["Rules for pausing are in the terms"],
        opportunities: ["Say “pause any month” beside the price"],
        personalisation: ["Suggest the size by the garden"],
        backstage: ["Growers need four weeks' notice"],
        metrics: ["Plans compared"],
      },
      touchpoints: ["productPage"],
      channels: ["web"],
      pains: [{ text: "It is unclear how to skip a month", severity: 3 }],
    },
    {
      title: "Asks a question",
      emotions: { priya: 0.1, marcus: 0.0, helen: 0.5 },
      texts: {
        actions: ["Calls the help line about clay soil"],
        thoughts: ["“If they know clay, I am in.”"],
        motivations: ["Wants advice, not a brochure"],
        obstacles: ["Waits on hold"],
        opportunities: ["Garden team answers club calls directly"],
        personalisation: ["Note the soil for the first box"],
        backstage: ["Two gardeners share one phone"],
        metrics: ["Calls answered within two minutes"],
      },
      touchpoints: ["helpLine", "helpChat"],
      channels: ["phone", "chat"],
    },
  ],
};

export const clubDecision: DemoStage = {
  title: "Decision",
  steps: [
    {
      title: "Joins",
      isMomentOfTruth: true,
      emotions: { priya: 0.7, marcus: 0.2, helen: 1.0 },
      texts: {
        actions: ["Chooses the large box", "Pays for three months as a gift to herself"],
        thoughts: ["“I have deserved that.”"],
        motivations: ["Looks forward to a parcel a month"],
        obstacles: ["Payment by invoice is not offered"],
        opportunities: ["Invoice for people who order by phone"],
        personalisation: ["First box by the calendar of the region"],
        backstage: ["Billing runs on the first of the month"],
        metrics: ["New members", "Share that joins after comparing"],
      },
      touchpoints: ["checkout"],
      channels: ["web", "phone"],
    },
  ],
};
