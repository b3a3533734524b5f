import type { Fragments } from "./model";

/** Low ratings by people who wanted to speak to somebody. */
export const supportHelenBad: Fragments = {
  mains: {
    phone: [
      "I looked for a telephone number for half an hour.",
      "Why is there no phone number on the page? I don't want to type.",
      "I was on hold for 40 minutes and then the line went dead.",
      "The number is hidden at the very bottom in grey letters.",
      "I rang three times on {day} and nobody picked up.",
      "All I wanted was to talk to somebody who knows about plants.",
      "The help line told me to use the chat. I had rung because of the chat!",
      "You used to have a lady called {name} on the phone who knew everything.",
      "My son had to find the number for me.",
    ],
    chatbot: [
      "The chat is a machine, it asked me the same question four times.",
      "That little window kept covering what I was reading.",
      "I typed out my whole question and the robot sent me an article about sofas.",
      "The assistant does not know what a hellebore is.",
      "I do not chat. I am 68.",
      "After ten minutes the chat said nobody was available and closed itself.",
      "The writing in the chat window is so small I needed my magnifying glass.",
      "Asked the chat about {item}, it offered me a discount code.",
    ],
    returns: [
      "To send back one plant I had to print a label. I have no printer.",
      "The return form would not accept my order number.",
      "I was asked for photographs three times and do not know how to send them.",
      "Five emails about one dead rose.",
    ],
  },
  details: [
    "I am a patient woman, but really.",
    "In the end I gave up.",
    "In the garden centre they just look at the leaf and tell you.",
    "I have been a customer for nine years.",
    "When somebody did call back she was very helpful, I must say.",
    "By then the planting week was over.",
    "Everything has to be done on a screen nowadays.",
    "My neighbour from the gardening group says the same.",
    "I had to explain everything again to a different person.",
    "The answer came by email four days later.",
    "I wrote a letter in the end.",
    "Nobody could tell me who is responsible.",
  ],
  closers: [
    "Please bring back the telephone.",
    "A person, please.",
    "I shall think twice next season.",
    "Very frustrating.",
    "Such a pity, the plants are lovely.",
    "I would like a call back.",
    "That is not what I call service.",
  ],
  shorts: [
    "No phone number!",
    "I want to speak to a person",
    "The robot did not understand me.",
    "could not find the telephone number",
    "Nobody answered.",
    "too complicated for me",
    "please call me back",
  ],
};

export const supportBad: Fragments = {
  mains: {
    slow: [
      "Waited two days for an answer to a simple question.",
      "Had to call three times until someone took care of it.",
      "Ticket closed without a solution.",
      "I explained the same thing to {name} and then again to somebody else.",
      "Answer came after I had solved it myself.",
    ],
    chatbot: [
      "The bot goes round in circles.",
      "Took me ages to get past the assistant to a real person.",
      "The chat ended in the middle of a sentence.",
      "Bot sent me a link to the page I came from.",
    ],
    returns: [
      "Return of {item} still not refunded after three weeks.",
      "I was supposed to pay the return of something you broke.",
      "They promised a collection on {day}, nobody came.",
      "Return label was for the wrong carrier.",
    ],
    late: [
      "Support could only say that the parcel is late, which I knew.",
      "Nobody could tell me where {item} is.",
      "Asked where my order is, got a standard text.",
    ],
  },
  details: [
    "Friendly, but no help.",
    "Copy and paste answers.",
    "I still have no solution.",
    "Please read the message before you answer.",
    "I've sent the pictures twice.",
    "Nobody calls back.",
    "That cost me a whole evening.",
  ],
  closers: ["Poor.", "Not again.", "Please escalate.", "I'm waiting.", "Disappointing."],
  shorts: ["no help", "too slow", "still waiting", "bot is useless", "unsolved"],
};

export const supportFair: Fragments = {
  mains: {
    slow: [
      "Solved in the end but it took a while.",
      "Good answer, had to wait two days for it.",
      "Two people, two answers, the second was right.",
      "{name} was nice, the waiting music wasn't.",
      "Ok once I got through to a person.",
    ],
    returns: [
      "Return worked, the refund took longer than it should.",
      "Had to send pictures twice, then it was quick.",
      "Got a voucher, would have preferred a new {item}.",
    ],
  },
  details: [
    "The opening hours don't fit with work.",
    "They were polite.",
    "Could be on the website as well.",
    "Half of it I had to find out myself.",
  ],
  closers: ["So so.", "It's ok.", "Fine in the end.", "Could be faster."],
  shorts: ["ok", "so so", "took a while", "half solved", "alright"],
};

export const supportGood: Fragments = {
  mains: {
    quick: [
      "{name} sorted it out in five minutes.",
      "Quick and friendly, new part was here two days later.",
      "Wrote in the chat on the train, solved before I got off.",
      "Answer within the hour, on a {day} evening!",
      "Didn't expect much and got a replacement straight away.",
      "One message, one answer, done.",
    ],
    human: [
      "{name} really knew what she was talking about.",
      "Felt like talking to somebody who has {item} at home himself.",
      "Very kind on the phone, took her time with me.",
      "Honest advice, they even told me not to buy the bigger one.",
      "{name} called me back as promised.",
    ],
    plants: [
      "I got proper advice about watering from {name}.",
      "{name} in the garden team knew at once what my rose was missing.",
    ],
    returns: [
      "Return was collected from the door, money back in three days.",
      "Broken pot replaced without any discussion.",
      "Sent one picture and a new {item} was on its way.",
      "They took back the wrong size for free.",
    ],
  },
  details: [
    "No arguing, no forms.",
    "You notice that these people like their job.",
    "That is rare these days.",
    "Clear steps, with pictures.",
    "She followed up a week later to ask if all was well.",
    "I didn't even need my order number.",
    "Saved my weekend.",
    "Nothing to improve.",
  ],
  closers: [
    "Thank you {name}!",
    "Great team.",
    "More of that please.",
    "Very good.",
    "Thanks a lot!",
    "Give them a pay rise.",
  ],
  shorts: [
    "super fast",
    "very helpful",
    "{name} is great",
    "solved, thanks",
    "Perfect help.",
    "friendly and quick",
    "all sorted",
  ],
};
