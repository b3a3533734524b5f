import type { DemoStage } from "../../model";

export const awareness: DemoStage = {
  title: "Awareness",
  steps: [
    {
      title: "Feels that a room is not right",
      emotions: { priya: -0.2, marcus: 0.1, helen: 0.4 },
      texts: {
        actions: ["Moves the same chair three times", "Takes a photo of the bare corner"],
        thoughts: ["“It looks like nobody lives here.”"],
        motivations: ["Wants to come home to a place that feels finished"],
        obstacles: ["Does not know what the thing is called"],
        opportunities: ["Search by photo of the room"],
        backstage: ["Buyers follow which rooms are saved most"],
        metrics: ["Saved posts per week"],
      },
      touchpoints: ["instagram"],
      channels: ["social"],
    },
    {
      title: "Comes across Fernhill",
      emotions: { priya: 0.5, marcus: 0.2, helen: 0.3 },
      texts: {
        actions: ["Types “narrow bench hallway” into a search engine", "Taps a tagged product"],
        thoughts: ["“Never heard of them. Are they real?”"],
        motivations: ["Looks for something that is not in every flat"],
        obstacles: ["Adverts show things that are sold out"],
        opportunities: ["Show stars and delivery time in the search result"],
        personalisation: ["Marcus sees sizes in the result, Helen the planting season"],
        backstage: ["Stock feed pauses adverts at night only"],
        metrics: ["First visits by channel"],
      },
      touchpoints: ["searchResult", "advert"],
      channels: ["search", "ads"],
      pains: [{ text: "Adverts lead to products that are sold out", severity: 2 }],
    },
  ],
};
