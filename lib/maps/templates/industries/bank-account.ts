import { type MapTemplate, moment, step } from "../model";

export const bankAccount: MapTemplate = {
  title: "Opening a bank account",
  objective: "Decide how to open an account within a day without asking for anything twice.",
  survey: {
    stage: 2,
    title: "After the identity check",
    kind: "ces",
    question: "How easy was it to prove who you are?",
    reasons: [
      "It worked at the first try",
      "The camera did not recognise my document",
      "I had to wait",
      "I did not trust it",
    ],
  },
  stages: [
    {
      title: "Trigger",
      kind: "awareness",
      question: "Why did you look for a new account?",
      steps: [
        step("Needs an account", -0.2, {
          actions: ["Starts a first job", "Asks parents which bank they use"],
          touchpoints: ["Recommendation"],
          channels: ["In person"],
          thoughts: ["“My employer wants the number by Friday.”"],
          motivations: ["Wants it done quickly and for good"],
          opportunities: ["Account number on the same day"],
        }),
        step(
          "Compares banks",
          0.1,
          {
            actions: ["Reads a comparison page", "Looks for fees in small print"],
            touchpoints: ["Comparison page", "Price list"],
            channels: ["Search", "Web"],
            thoughts: ["“Free, but only with a thousand a month?”"],
            opportunities: ["One page with all fees in plain words"],
          },
          [["Conditions for free accounts are hidden", 3]],
        ),
      ],
    },
    {
      title: "Apply",
      kind: "decision",
      question: "How easy was the application?",
      steps: [
        step(
          "Fills in the form",
          -0.3,
          {
            actions: ["Types name, address, tax number", "Interrupts to look for documents"],
            touchpoints: ["Application form"],
            channels: ["Mobile app", "Web"],
            thoughts: ["“They could have told me before that I need this.”"],
            opportunities: ["Say at the start what is needed and how long it takes"],
            metrics: ["Share of applications finished in one go"],
          },
          [["Progress is lost when changing device", 4]],
        ),
        step(
          "Uploads documents",
          -0.7,
          {
            actions: ["Photographs papers on the kitchen table"],
            touchpoints: ["Document upload"],
            channels: ["Mobile app"],
            thoughts: ["“Why do they need this document again?”"],
            opportunities: ["Accept photos as they come from the phone"],
          },
          [["Upload fails over 5 MB without a reason", 3]],
        ),
      ],
    },
    {
      title: "Verify",
      kind: "conversion",
      question: "How easy was it to prove who you are?",
      steps: [
        moment(
          "Identity check",
          0.0,
          {
            actions: ["Turns the card in front of the camera", "Reads a number aloud"],
            touchpoints: ["Video identification"],
            channels: ["Mobile app"],
            thoughts: ["“A bit strange, but quick.”"],
            opportunities: ["Offer a branch nearby when the camera fails"],
            backstage: ["Identification partner works from 8 to 22"],
          },
          [["No agent free in the evening", 3]],
        ),
        moment(
          "Waits for the decision",
          -1.4,
          {
            actions: ["Looks into the mail every hour", "Calls the hotline"],
            touchpoints: ["Status e-mail", "Hotline"],
            channels: ["Email", "Phone"],
            thoughts: ["“Nobody tells me how long this takes.”", "“Did I do something wrong?”"],
            opportunities: ["Live status with the next step and a time"],
            backstage: ["Compliance checks by hand, two days on average"],
          },
          [
            ["Two days of silence after the identity check", 4],
            ["Support cannot see the status", 3],
          ],
        ),
      ],
    },
    {
      title: "First use",
      kind: "purchase",
      question: "How did the first days with your account go?",
      steps: [
        step(
          "Gets the card",
          0.7,
          {
            actions: ["Opens two letters on two days", "Sets the code in the app"],
            touchpoints: ["Welcome letter", "Card"],
            channels: ["Post", "Mobile app"],
            thoughts: ["“It is here before the weekend.”"],
            opportunities: ["Pay by phone before the card arrives"],
          },
          [["The code comes days after the card", 2]],
        ),
        step(
          "Moves payments over",
          -0.5,
          {
            actions: ["Tells landlord, gym and employer the new number"],
            touchpoints: ["Switching service"],
            channels: ["Web"],
            thoughts: ["“I am sure I forget somebody.”"],
            opportunities: ["Show which regular payments are still missing"],
          },
          [["The switching service misses yearly payments", 3]],
        ),
      ],
    },
    {
      title: "Everyday",
      kind: "loyalty",
      question: "How likely are you to recommend us to a friend?",
      steps: [
        step("Salary arrives", 1.1, {
          actions: ["Gets a message on the phone", "Sets money aside"],
          touchpoints: ["Push message", "Savings pot"],
          channels: ["Mobile app"],
          thoughts: ["“Good, it works.”"],
          personalisation: ["Suggests a sum to save from past months"],
          opportunities: ["Ask for a recommendation right here"],
        }),
        step(
          "Needs help",
          -0.4,
          {
            actions: ["Looks for a number to call", "Explains it twice"],
            touchpoints: ["Hotline", "Help chat"],
            channels: ["Phone", "Chat"],
            thoughts: ["“I have told this to your colleague.”"],
            opportunities: ["Hand the whole conversation over"],
          },
          [["Every agent starts from the beginning", 3]],
        ),
      ],
    },
  ],
};
