import type { Fragments } from "./model";

export const findingBad: Fragments = {
  mains: {
    sizes: [
      "I need to know if {item} fits under a window sill, no height given.",
      "Is that with or without the handles? The page doesn't say.",
      "Inches in the title, centimetres in the text, neither on the drawing.",
      "Had to write to you for a measurement that should be on the page.",
      "The only number I didn't find is the one I need: depth.",
      "I could not find the depth of {item} anywhere.",
      "Measurements only in a PDF that doesn't open on my phone.",
      "Width and height, but no depth. Who measures like that?",
      "Does the height include the legs? No idea.",
      "The drawing and the text give two different sizes for {item}.",
      "Seat height missing on every second chair.",
    ],
    filters: [
      "Picked four filters, pressed back, all gone.",
      "Showed me {item} on every page whatever I searched for.",
      "The filter says 12 results and lists 9.",
      "Can't sort by delivery date.",
      "The filter forgets everything when I go back.",
      "Searched for shade plants and got cushions.",
      "No way to filter by depth.",
      "The search doesn't know the word sideboard.",
      "Sorting by price mixes sale and normal prices.",
      "Too many pages, too few filters.",
    ],
    stock: [
      "Advert for {item}, clicked it, sold out. Why advertise it then?",
      "Sold out, sold out, sold out.",
      "Your newsletter showed {item} and it wasn't even there any more.",
      "Everything I liked was out of stock.",
      "The page said 3 left, the basket said sold out.",
      "No date when {item} comes back.",
      "Half an hour of choosing and then not available in my colour.",
    ],
    pictures: [
      "Colours look different in every picture.",
      "Only one photo of {item} and that one from far away.",
      "I'd need to see it in a normal room, not in a castle.",
    ],
  },
  details: [
    "I've got four tabs open to compare.",
    "In the end I measured it in your showroom.",
    "So I bought it somewhere else.",
    "I really wanted to like it.",
    "Your competitor has a drawing for every piece.",
    "On the phone it's even worse.",
    "I asked the chat, it didn't know either.",
    "My alcove is 41 cm deep, every centimetre counts.",
  ],
  closers: [
    "Please fix.",
    "Pity.",
    "Gave up.",
    "Frustrating.",
    "Just put the numbers on the page.",
  ],
  shorts: [
    "no depth given",
    "sizes missing",
    "search is bad",
    "nothing in stock",
    "couldn't find it",
  ],
};

export const findingFair: Fragments = {
  mains: {
    sizes: [
      "Found it, but had to dig for the measurements.",
      "Nice pages, sizes could be clearer.",
      "I'd like a drawing with all the numbers for {item}.",
    ],
    filters: [
      "Ok but slow, the filters reload the page each time.",
      "Found something, not what I was looking for though.",
      "A comparison of two products side by side would help.",
      "The app forgets what I looked at yesterday.",
    ],
    pictures: [
      "More pictures by real customers please.",
      "Videos are nice, I'd rather have more photos.",
    ],
  },
  details: [
    "The reviews helped more than the text.",
    "Prices are fair.",
    "I'll come back when I have more time.",
    "Still deciding.",
    "Good on the laptop, fiddly on the phone.",
  ],
  closers: ["Ok so far.", "Could be better.", "Let's see.", "Not bad."],
  shorts: ["ok", "just looking", "so so", "fine", "still undecided"],
};

export const findingGood: Fragments = {
  mains: {
    advice: [
      "Read about small hallways and ended up with {item}.",
      "The video about hanging heights saved my wall.",
      "You explain things without talking down to people.",
      "The article about north facing rooms gave me the idea for {item}.",
      "Care instructions on the page, at last a shop that does that.",
      "The planting calendar is gold.",
      "Really helpful to see it in other people's homes.",
      "Liked that you say who it is not for.",
    ],
    filters: [
      "Three clicks and I had my short list.",
      "Typed what I wanted in plain words and it was the first result.",
      "Good that sold out things can be hidden.",
      "Even on my phone the filters are usable.",
      "Found {item} in two minutes.",
      "Filters are great, shade plus slug proof plus white. Three results, all good.",
      "Search understood my typo, nice.",
      "My wish list was still there a week later.",
      "Easy to compare the two I liked.",
    ],
    reviews: [
      "Photos by customers are worth more than any studio picture.",
      "Somebody asked exactly my question about {item} and you had answered it.",
      "The reviews are honest, that decided it.",
      "Read the bad reviews first and could live with them.",
      "Somebody had posted a photo of {item} in a room just like mine.",
    ],
    sizes: [
      "All the measurements I needed on one drawing, thank you.",
      "Good that you added the depth, now I can plan.",
    ],
  },
  details: [
    "Ordered straight away.",
    "I sent the link to my partner.",
    "Lovely pictures too.",
    "Could spend hours there.",
    "Clear and calm page, no flashing things.",
    "Worked fine on my old tablet.",
    "Delivery date right next to the price, good.",
  ],
  closers: ["Well done.", "Nice shop.", "Love it.", "Keep going.", "Thanks."],
  shorts: [
    "found it straight away",
    "nice pictures",
    "easy",
    "clear",
    "good filters",
    "Lovely site.",
    "all there",
  ],
};
