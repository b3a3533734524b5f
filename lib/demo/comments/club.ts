import type { Fragments } from "./model";

export const clubBad: Fragments = {
  mains: {
    plants: [
      "Two of the five plants were dead on arrival.",
      "Got lavender for the third time.",
      "The box came in a frost week, what did you expect?",
    ],
    cancel: ["I can't find where to skip a month.", "Paused the club and got a box anyway."],
  },
  details: [
    "I have clay soil, I told you so.",
    "The card was for another plant.",
    "Not worth it this month.",
  ],
  closers: ["Pity.", "Please replace.", "Thinking of leaving."],
  shorts: ["lavender again", "plants too small", "dry roots"],
};

export const clubFair: Fragments = {
  mains: {
    plants: [
      "Nice box, but I have no shade for the ferns.",
      "Plants a bit small this month.",
      "Good idea, I'd like to choose one of the plants myself.",
    ],
  },
  details: ["The card is lovely as always.", "Bulbs are fine.", "Let's see what grows."],
  closers: ["Ok this time.", "Curious about the next."],
  shorts: ["ok box", "fine this month", "average box"],
};

export const clubGood: Fragments = {
  mains: {
    plants: [
      "Best box so far, the anemones are stunning.",
      "Everything has rooted.",
      "You sent exactly what my shady corner needed.",
      "Three things I'd never have picked and love.",
      "All alive and moist, even in the heat.",
    ],
    advice: [
      "The planting card is so well written that I keep them in a folder.",
      "I planted it with my grandson, he loved the card.",
      "Good tip with the grit, thank you.",
    ],
  },
  details: [
    "I look forward to it every month.",
    "Showed it to my gardening group.",
    "The seeds are a nice extra.",
    "Good timing for the season.",
  ],
  closers: ["Thank you!", "More of that.", "A joy.", "Happy gardener."],
  shorts: ["lovely box", "a joy every month", "all growing", "wonderful"],
};
