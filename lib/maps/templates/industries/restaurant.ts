import { type MapTemplate, moment, step } from "../model";

export const restaurant: MapTemplate = {
  title: "An evening in a restaurant",
  objective: "Decide which moments of the evening make guests come back within two months.",
  survey: {
    stage: 3,
    title: "The morning after",
    kind: "nps",
    question: "How likely are you to recommend us to a friend?",
    reasons: ["The food", "The people", "The wait", "The price", "The noise"],
  },
  stages: [
    {
      title: "Choose",
      kind: "awareness",
      question: "How did you hear about us?",
      steps: [
        step(
          "Looks for a place",
          0.3,
          {
            actions: ["Asks in the group chat", "Looks at photos of dishes"],
            touchpoints: ["Map listing", "Photos of guests"],
            channels: ["Search", "Social media"],
            thoughts: ["“Is there something for Ben, who eats no meat?”"],
            motivations: ["Wants an evening without a wrong note"],
            opportunities: ["Menu with prices and diets in the listing"],
          },
          [["The menu online is last year's", 3]],
        ),
        step(
          "Books a table",
          0.5,
          {
            actions: ["Books for six on the phone", "Asks for a quiet corner"],
            touchpoints: ["Booking page", "Telephone"],
            channels: ["Web", "Phone"],
            thoughts: ["“I hope the quiet table works out.”"],
            opportunities: ["Show tables on a plan"],
            backstage: ["Bookings from two systems meet in one book"],
          },
          [["Nobody answers the phone during service", 2]],
        ),
      ],
    },
    {
      title: "Arrive",
      kind: "consideration",
      question: "Did you feel welcome?",
      steps: [
        moment(
          "Is welcomed",
          0.8,
          {
            actions: ["Waits at the door", "Is led to the table"],
            touchpoints: ["Host"],
            channels: ["In person"],
            thoughts: ["“They knew that it is a birthday.”"],
            personalisation: ["Name and occasion from the booking"],
            opportunities: ["Greet within thirty seconds, even when busy"],
          },
          [["Guests stand at the door unseen", 3]],
        ),
        step(
          "Reads the menu",
          0.2,
          {
            actions: ["Asks what is good today", "Changes chairs"],
            touchpoints: ["Menu", "Waiter"],
            channels: ["In person"],
            thoughts: ["“Too much to choose from.”"],
            opportunities: ["Three recommendations with a reason"],
          },
          [["Allergens are on a separate sheet", 2]],
        ),
      ],
    },
    {
      title: "Eat",
      kind: "purchase",
      question: "How satisfied are you with food and service?",
      steps: [
        moment(
          "Waits for the food",
          -0.7,
          {
            actions: ["Eats the bread", "Looks towards the kitchen"],
            touchpoints: ["Waiter", "Kitchen"],
            channels: ["In person"],
            thoughts: ["“The table next to us came later.”"],
            opportunities: ["Say it before the guests notice"],
            backstage: ["One cook is responsible for all starters"],
            metrics: ["Minutes from order to first plate"],
          },
          [["Forty minutes without a word", 4]],
        ),
        moment(
          "Eats",
          1.5,
          {
            actions: ["Tastes from the others' plates", "Takes a photo"],
            touchpoints: ["Dish", "Waiter"],
            channels: ["In person"],
            thoughts: ["“We have to bring my mother here.”"],
            opportunities: ["The cook comes to the table once"],
          },
          [["One dish comes when the others have finished", 3]],
        ),
      ],
    },
    {
      title: "Leave",
      kind: "post-purchase",
      question: "How likely are you to recommend us?",
      steps: [
        step(
          "Pays",
          -0.4,
          {
            actions: ["Waves for the bill three times", "Splits it by six"],
            touchpoints: ["Bill", "Card reader"],
            channels: ["In person"],
            thoughts: ["“Getting in was quicker than getting out.”"],
            opportunities: ["Pay at the table from the phone"],
          },
          [["Splitting the bill takes ten minutes", 2]],
        ),
        step("Goes home", 0.9, {
          actions: ["Is seen to the door", "Takes a card along"],
          touchpoints: ["Host"],
          channels: ["In person"],
          thoughts: ["“A lovely evening.”"],
          opportunities: ["A sweet for the way"],
        }),
      ],
    },
    {
      title: "Come back",
      kind: "advocacy",
      question: "What would bring you back?",
      steps: [
        step(
          "Tells others",
          1.0,
          {
            actions: ["Sends the photo", "Writes a review"],
            touchpoints: ["Review page"],
            channels: ["Social media", "Web"],
            thoughts: ["“You must try the dumplings.”"],
            opportunities: ["Answer every review within a day"],
          },
          [["Reviews stay unanswered", 2]],
        ),
        step("Comes again", 0.8, {
          actions: ["Books the same table"],
          touchpoints: ["Booking page"],
          channels: ["Web"],
          thoughts: ["“They remembered the quiet corner.”"],
          personalisation: ["Wishes from the last evening are noted"],
          opportunities: ["Invite regulars to taste the new menu"],
        }),
      ],
    },
  ],
};
