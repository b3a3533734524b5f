import type { DemoStage } from "../../model";

export const consideration: DemoStage = {
  title: "Consideration",
  steps: [
    {
      title: "Searches and filters",
      emotions: { priya: 0.4, marcus: 0.2, helen: 0.3 },
      texts: {
        actions: ["Filters by width and price", "Goes back and loses the filter"],
        thoughts: ["“Shade, slug proof, white. There must be something.”"],
        motivations: ["Wants a short list, not a catalogue"],
        obstacles: ["No filter for depth"],
        opportunities: ["Filters for all three measurements"],
        personalisation: ["Start with the rooms on the wish list"],
        backstage: ["Suppliers deliver sizes as PDF"],
        metrics: ["Searches without a result"],
      },
      touchpoints: ["productPage"],
      channels: ["web", "app"],
      pains: [{ text: "Filters are forgotten on the way back", severity: 2 }],
    },
    {
      title: "Compares two or three",
      isMomentOfTruth: true,
      emotions: { priya: 0.3, marcus: -0.1, helen: 0.5 },
      texts: {
        actions: ["Opens four tabs", "Reads the worst reviews first"],
        thoughts: ["“Just tell me the depth.”"],
        motivations: ["Does not want to send back a sideboard"],
        obstacles: ["Measurements differ between drawing and text"],
        opportunities: ["One drawing per product with every measurement"],
        personalisation: ["Marcus gets the drawing before the mood pictures"],
        backstage: ["Nobody owns the size data after the first import"],
        metrics: ["Satisfaction with finding", "Product pages per visit"],
      },
      touchpoints: ["productPage", "showroomVisit"],
      channels: ["web", "showroom"],
      pains: [{ text: "Depth is missing on half of the furniture", severity: 3 }],
    },
    {
      title: "Makes sure",
      emotions: { priya: 0.5, marcus: 0.4, helen: 0.6 },
      texts: {
        actions: ["Looks for the delivery date", "Asks in the chat or drives to the showroom"],
        thoughts: ["“Will it be here before my parents come?”"],
        motivations: ["Wants to be certain before paying"],
        obstacles: ["Stock figure on the page and in the basket differ"],
        opportunities: ["Hold an item for a day"],
        personalisation: ["Show the date for the known postcode"],
        backstage: ["Stock is counted every hour"],
        metrics: ["Share of baskets with an item that sells out"],
      },
      touchpoints: ["showroomVisit", "helpChat"],
      channels: ["showroom", "chat"],
    },
  ],
};
