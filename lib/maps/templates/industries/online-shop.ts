import { type MapTemplate, moment, step } from "../model";

export const onlineShop: MapTemplate = {
  title: "Buying in an online shop",
  objective: "Decide where first-time buyers are lost between the advert and the second order.",
  survey: {
    stage: 3,
    title: "After the delivery",
    kind: "csat",
    question: "How satisfied are you with the delivery of your order?",
    reasons: [
      "It came when it was promised",
      "It came late",
      "The parcel was damaged",
      "Something was missing",
    ],
  },
  stages: [
    {
      title: "Discover",
      kind: "awareness",
      question: "How did you first hear about our shop?",
      steps: [
        step(
          "Looks for an idea",
          0.3,
          {
            actions: [
              "Scrolls through photos in the evening",
              "Saves two products to look at later",
            ],
            touchpoints: ["Social post", "Gift guide"],
            channels: ["Social media", "Search"],
            thoughts: ["“That would look good in our hallway.”"],
            opportunities: ["Shop the look from the photo"],
            metrics: ["Visits from social posts"],
          },
          [["The photo does not say what the product is called", 2]],
        ),
        step(
          "Lands on the shop",
          -0.2,
          {
            actions: ["Opens the link on the phone", "Closes a banner and a pop-up"],
            touchpoints: ["Landing page"],
            channels: ["Mobile web"],
            thoughts: ["“Do they even deliver to me?”"],
            opportunities: ["Show country, delivery time and returns in the head of every page"],
            backstage: ["Campaign team sets up landing pages"],
          },
          [["Three overlays before the first product", 3]],
        ),
      ],
    },
    {
      title: "Choose",
      kind: "consideration",
      question: "Did you find everything you needed to decide?",
      steps: [
        step(
          "Compares products",
          0.2,
          {
            actions: ["Filters by size and price", "Opens four products in tabs"],
            touchpoints: ["Category page", "Product page"],
            channels: ["Web", "Mobile web"],
            thoughts: ["“Which of these two is the sturdier one?”"],
            motivations: ["Wants to buy once and be right"],
            opportunities: ["Compare two products side by side"],
          },
          [["Filters are lost on the way back", 3]],
        ),
        moment(
          "Checks the reviews",
          0.6,
          {
            actions: ["Reads the worst reviews first", "Looks for photos of other buyers"],
            touchpoints: ["Reviews", "Help chat"],
            channels: ["Web", "Chat"],
            thoughts: ["“People my height say it fits.”"],
            opportunities: ["Sort reviews by people like me"],
            backstage: ["Support answers questions below the product"],
          },
          [["Old reviews speak of an earlier version", 2]],
        ),
      ],
    },
    {
      title: "Buy",
      kind: "purchase",
      question: "How easy was it to place your order?",
      steps: [
        step(
          "Fills the basket",
          0.7,
          {
            actions: ["Adds the product and a second one to save delivery costs"],
            touchpoints: ["Basket"],
            channels: ["Mobile web"],
            thoughts: ["“Only six euros more and delivery is free.”"],
            opportunities: ["Say how little is missing for free delivery"],
          },
          [["The voucher field sends people away to look for codes", 2]],
        ),
        moment(
          "Pays",
          -0.4,
          {
            actions: ["Types the address on a small screen", "Looks for the card"],
            touchpoints: ["Checkout", "Payment page"],
            channels: ["Mobile web"],
            thoughts: ["“Why do I need an account for this?”"],
            obstacles: ["The usual way to pay is missing"],
            opportunities: ["Guest checkout in three fields"],
            metrics: ["Share of checkouts that are finished"],
          },
          [
            ["An account is required before paying", 4],
            ["The form forgets everything after a failed payment", 3],
          ],
        ),
      ],
    },
    {
      title: "Receive",
      kind: "post-purchase",
      question: "How satisfied are you with the delivery?",
      steps: [
        step(
          "Waits for the parcel",
          -0.3,
          {
            actions: ["Looks at the tracking page twice a day"],
            touchpoints: ["Tracking page", "Delivery e-mail"],
            channels: ["Email", "Web"],
            thoughts: ["“It has been ‘in transit’ for three days.”"],
            opportunities: ["Tell people before they ask when it is late"],
            backstage: ["Warehouse hands over to the carrier at 16:00"],
          },
          [["Tracking says nothing new for days", 3]],
        ),
        moment(
          "Unpacks",
          1.3,
          {
            actions: ["Opens the parcel", "Tries it at once"],
            touchpoints: ["Parcel", "Assembly guide"],
            channels: ["Parcel"],
            thoughts: ["“Better than in the picture.”"],
            opportunities: ["A note with the name of who packed it"],
          },
          [["Too much plastic in the box", 2]],
        ),
      ],
    },
    {
      title: "Come back",
      kind: "retention",
      question: "How likely are you to order from us again?",
      steps: [
        step(
          "Sends something back",
          -0.8,
          {
            actions: ["Looks for the returns page", "Prints a label at work"],
            touchpoints: ["Returns page"],
            channels: ["Web", "Post"],
            thoughts: ["“I hope the money comes back soon.”"],
            opportunities: ["Return without printing"],
          },
          [["Nobody says when the money comes", 3]],
        ),
        step("Orders again", 0.9, {
          actions: ["Follows the newsletter to a new collection"],
          touchpoints: ["Newsletter"],
          channels: ["Email"],
          thoughts: ["“I know my size here.”"],
          personalisation: ["Sizes that fitted last time are chosen already"],
          opportunities: ["Remember size and address on every device"],
        }),
      ],
    },
  ],
};
