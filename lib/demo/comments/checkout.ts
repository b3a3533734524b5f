import type { Fragments } from "./model";

export const checkoutBad: Fragments = {
  mains: {
    account: [
      "Signing up asked for my birthday. For a lamp.",
      "Guest order is there, in grey, below everything.",

      "Why do I need an account to buy one lamp?",
      "It asked me to sign in, then forgot my basket.",
      "Three passwords later I was allowed to pay.",
      "Reset mail took 20 minutes, basket was empty after that.",
    ],
    basket: [
      "Wish list and basket don't talk to each other.",

      "Put {item} in the basket on my phone, gone on the laptop.",
      "Basket emptied itself while I fetched my card.",
      "The discount code vanished when I changed the quantity.",
    ],
    payment: [
      "It took the money and then said it hadn't.",
      "The pay button did nothing for a minute so I pressed twice.",
      "My bank app timed out and I had to start over.",

      "Card declined twice, third time it worked with the same card.",
      "The bank confirmation opened in a new window and never came back.",
      "Had to type in the card number again for every attempt.",
      "No PayPal? Really?",
    ],
    cost: [
      "Delivery costs only showed up on the very last page.",
      "It said free delivery and then 24.90 for {item}.",
    ],
    address: [
      "It changed my street name to something that doesn't exist.",
      "Flat number doesn't fit into the field.",

      "The address form insists on a house number, we don't have one.",
      "Could not enter a different delivery address for a present.",
      "My postcode was not accepted until I removed the space.",
    ],
  },
  details: [
    "I nearly gave up.",
    "Had to start again from the beginning.",
    "On the phone the button is hidden under the keyboard.",
    "Took me a quarter of an hour.",
    "That is a lot of typing for one cushion.",
    "My partner had to do it on his computer.",
  ],
  closers: ["Please make it simpler.", "Annoying.", "Too many steps.", "Test it yourselves once."],
  shorts: [
    "too many steps",
    "card didn't work",
    "basket was empty",
    "why an account",
    "delivery cost hidden",
  ],
};

export const checkoutFair: Fragments = {
  mains: {
    account: ["Ok, but guest checkout is well hidden.", "I'd rather not have made an account."],
    address: [
      "Would be nice to save two addresses.",
      "Had to correct the address the form suggested.",
    ],
    payment: ["Pay by invoice would suit me better.", "Worked on the second attempt."],
    cost: ["Show the delivery cost earlier please.", "Fine, a bit long."],
  },
  details: [
    "Otherwise fine.",
    "Got there in the end.",
    "Not too bad.",
    "The summary page is good.",
  ],
  closers: ["Ok.", "Normal.", "Average."],
  shorts: ["ok", "bit long", "normal", "worked", "usual"],
};

export const checkoutGood: Fragments = {
  mains: {
    quick: [
      "Ordered in the lift between two floors.",
      "One thumb was enough.",
      "Everything filled in already, I just nodded.",
      "From basket to done in four taps.",
      "I blinked and it was ordered.",
      "Reordering from my last order is a great idea.",
      "Paid with my watch, how cool.",
      "Did it during the adverts.",

      "Two taps and done.",
      "Ordered {item} while waiting for the bus.",
      "Quicker than finding my slippers.",
      "Address and card were saved, nothing to type.",
      "Very smooth, even on my old phone.",
      "Took less than a minute.",
    ],
    clear: [
      "The total stayed the same from start to finish.",
      "Tells you what happens next, I like that.",
      "I could see which day the van comes to my street.",
      "Mistyped the postcode and it told me kindly.",
      "Found the voucher field without searching.",
      "Edited the basket without losing anything.",
      "Everything on one page, no hopping about.",
      "Delivery to the neighbour can be ticked straight away.",
      "Could order as a guest, thank you for that.",
      "Even the small print was readable.",

      "I liked that the delivery date was there before I paid.",
      "Clear summary, no surprises at the end.",
      "No hidden extras, thank you.",
      "Choosing the slot was easy.",
      "Big letters, one question at a time. Good.",
      "Could change the quantity right up to the end.",
    ],
  },
  details: [
    "My bank asked once, fine.",
    "Didn't need my glasses.",
    "No adverts in between, good.",
    "And no account needed.",
    "I'd had worse on bigger sites.",
    "Worked on the train with one bar of signal.",
    "Felt safe too.",
    "No newsletter tick hidden somewhere.",

    "Other shops could learn from it.",
    "Confirmation came at once.",
    "Even my mum managed.",
    "Everything where you expect it.",
    "And gift wrapping is one tick.",
  ],
  closers: [
    "Top.",
    "Perfect for me.",
    "Nice and simple.",
    "Thumbs up.",
    "No notes.",
    "Great.",
    "Easy.",
    "Like it.",
    "Well made.",
  ],
  shorts: [
    "easy",
    "very easy",
    "quick",
    "no problem",
    "smooth",
    "done in a minute",
    "super simple",
  ],
};
