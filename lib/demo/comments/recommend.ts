import type { Fragments } from "./model";

export const recommendBad: Fragments = {
  mains: {
    late: [
      "After the delivery chaos I can't recommend you at the moment.",
      "My last parcel was {late} days late, my friends would blame me.",
      "I did recommend you and then my friend waited two weeks.",
      "Great things, unreliable delivery.",
      "You can't plan with your delivery dates.",
    ],
    support: [
      "When something goes wrong you are on your own.",
      "Nobody reachable when I needed help.",
      "No phone, no recommendation.",
      "Had an argument about a broken pot, that sticks.",
    ],
    price: [
      "Too expensive for what it is.",
      "Prices went up again and the quality didn't.",
      "I only buy in the sale by now.",
      "{item} was cheaper elsewhere a week later.",
    ],
    quality: [
      "{item} wobbled after four weeks.",
      "Colour faded in one summer.",
      "Used to be better quality.",
    ],
  },
  details: [
    "I had to write three times.",
    "For that money I expect more.",
    "I was a fan once.",
    "Please read your own reviews.",

    "Pity, I like your style.",
    "I know it's not always your fault.",
    "There are other shops.",
    "I've waited for an answer since {day}.",
    "My sister says the same.",
    "It's not one thing, it adds up.",
  ],
  closers: ["Sorry.", "Maybe next year.", "Not for now.", "Get the basics right."],
  shorts: ["too expensive", "unreliable", "not after that", "bad experience", "no", "delivery!!"],
};

export const recommendFair: Fragments = {
  mains: {
    price: [
      "Good things but not cheap.",
      "I would if delivery were free above 50.",
      "Depends on what my friends are looking for.",
    ],
    range: [
      "Nice shop, small choice for the garden.",
      "Love the lamps, not the furniture.",
      "I don't really recommend shops to people.",
      "Solid, nothing that blew me away.",
      "More sizes please, then yes.",
    ],
    late: ["Let me see if the next delivery is on time.", "Good, if it arrives when you say."],
  },
  details: [
    "Maybe after the next order.",
    "I'm not one for big words.",
    "A few more sizes would help.",
    "Waiting for the sale.",

    "I do come back now and then.",
    "The newsletter is nice.",
    "The app could be quicker.",
    "So far so good.",
    "My order was fine.",
  ],
  closers: ["We'll see.", "That is a good mark from me.", "Ok overall."],
  shorts: ["fine", "good not great", "ok", "pretty good", "solid"],
};

export const recommendGood: Fragments = {
  mains: {
    quality: [
      "Solid, repairable, spare parts exist.",
      "{item} has become a favourite of the whole family.",
      "Still as tight as on the first day.",
      "Finally something that isn't thrown away after two years.",
      "The finish is beautiful up close.",

      "Bought {item} twice, that should say enough.",
      "Survived two toddlers and a puppy.",
      "You can tell somebody has thought about every screw.",
      "Worth every penny so far.",
      "{item} has been with us for a year and still looks new.",
      "Honest materials, you can feel it.",
      "Everything we bought has lasted.",
      "Our living room is half Fernhill by now.",
    ],
    service: [
      "Never had to argue about anything.",
      "When I made a mistake they fixed it for me.",
      "Friendly from the first mail to the van driver.",
      "They even remember what I bought.",

      "When something broke it was replaced without fuss.",
      "Nice people, good advice, no pressure.",
      "You answer, that's rare.",
    ],
    recovered: [
      "Delivery dates you can rely on again.",
      "You had a bad patch with the parcels and fixed it, respect.",
      "Since the new carrier everything comes on time.",
    ],
    plants: [
      "I have recommended you in our gardening group already.",
      "The best plants I have had by post.",
      "The Garden Club box makes my month.",
    ],
    style: [
      "I stopped looking elsewhere.",
      "Half of my wish list is from you.",
      "Modern without being cold.",
      "Fits into an old house as if it had always been there.",

      "Simple and warm, that's how I want to live.",
      "Never the same as next door.",
      "My sister now copies my living room.",
      "It feels like a shop run by people with a home.",
      "Always find something for the flat that nobody else has.",
      "Calm colours, no rubbish.",
      "My friends ask where the lamp is from.",
      "Your ideas articles are half the reason.",
    ],
  },
  details: [
    "My colleagues are tired of hearing it.",
    "I gave my dad a voucher.",
    "Not the cheapest, but I don't mind.",
    "The catalogue is on our coffee table.",
    "We are planning the bedroom next.",
    "Even my teenager approves.",
    "Delivery was a bit slow once, forgiven.",
    "I only buy what I need and it is always there.",

    "Already sent the link to two colleagues.",
    "My mother in law is a customer now too.",
    "And wrapped in paper, not plastic.",
    "Fair prices for what you get.",
    "I check your page before anywhere else.",
    "Presents for the whole family come from you.",
    "Only the showroom is a bit far.",
  ],
  closers: [
    "Well done.",
    "Happy to recommend.",
    "Glad I found you.",
    "Warm regards from a fan.",
    "More please.",
    "Keep it up!",
    "Thank you.",
    "Stay as you are.",
    "Love it.",
    "Big fan.",
  ],
  shorts: [
    "love it",
    "great shop",
    "my favourite",
    "always happy",
    "good quality",
    "just nice",

    "Stay as you are",
  ],
};
