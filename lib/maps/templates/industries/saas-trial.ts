import { type MapTemplate, moment, step } from "../model";

export const saasTrial: MapTemplate = {
  title: "Trying business software",
  objective: "Decide what must happen in the first week for a team to stay after the trial.",
  survey: {
    stage: 2,
    title: "After the first week",
    kind: "ces",
    question: "How easy was it to get your first project running?",
    reasons: [
      "The import worked",
      "I did not know where to start",
      "Something we need is missing",
      "My colleagues did not join",
    ],
  },
  stages: [
    {
      title: "Need",
      kind: "awareness",
      question: "What made you look for a tool like this?",
      steps: [
        step(
          "Spreadsheet breaks",
          -1.1,
          {
            actions: [
              "Repairs a broken formula for the third time",
              "Asks a friend in another company",
            ],
            touchpoints: ["Recommendation", "Comparison article"],
            channels: ["In person", "Search"],
            thoughts: ["“We cannot go on like this.”"],
            motivations: ["Wants evenings back"],
            opportunities: ["Speak of the broken spreadsheet, not of features"],
          },
          [["Articles compare features nobody asked for", 2]],
        ),
        step(
          "Visits the website",
          0.1,
          {
            actions: ["Looks for the price first", "Watches half a minute of the film"],
            touchpoints: ["Home page", "Price page"],
            channels: ["Web"],
            thoughts: ["“And what does it cost for nine people?”"],
            opportunities: ["A price that can be worked out without a call"],
          },
          [["The price is only told on request", 4]],
        ),
      ],
    },
    {
      title: "Sign up",
      kind: "conversion",
      question: "How easy was it to sign up?",
      steps: [
        step(
          "Creates an account",
          0.2,
          {
            actions: ["Signs up with the work account", "Confirms the e-mail address"],
            touchpoints: ["Sign-up form", "Confirmation e-mail"],
            channels: ["Web", "Email"],
            thoughts: ["“Please no sales call tomorrow.”"],
            opportunities: ["Ask for the phone number later, or never"],
          },
          [["Telephone number is required", 3]],
        ),
        moment(
          "Sees the empty start",
          -0.5,
          {
            actions: ["Closes the tour", "Clicks through every menu"],
            touchpoints: ["Welcome screen"],
            channels: ["Web app"],
            thoughts: ["“And now?”"],
            obstacles: ["Does not have the data at hand"],
            opportunities: ["Start with an example that one button clears"],
          },
          [["The first screen is empty", 4]],
        ),
      ],
    },
    {
      title: "First value",
      kind: "interest",
      question: "How easy was it to get your first project running?",
      steps: [
        moment(
          "Imports own data",
          -0.3,
          {
            actions: ["Exports the spreadsheet", "Maps nine columns by hand"],
            touchpoints: ["Import wizard", "Help centre"],
            channels: ["Web app", "Web"],
            thoughts: ["“If this works, it works.”"],
            opportunities: ["Guess the columns and show the first ten rows"],
            backstage: ["Support watches failed imports and writes first"],
            metrics: ["Share of trials with own data on day one"],
          },
          [["An import with one wrong row fails as a whole", 4]],
        ),
        step(
          "Invites colleagues",
          0.4,
          {
            actions: ["Invites two people", "Explains it in the weekly meeting"],
            touchpoints: ["Invitation e-mail"],
            channels: ["Email", "Video call"],
            thoughts: ["“I hope they do not find it complicated.”"],
            opportunities: ["Say in the invitation who invites and why"],
          },
          [["Invited people land on an empty page", 3]],
        ),
      ],
    },
    {
      title: "Decide",
      kind: "decision",
      question: "What nearly kept you from buying?",
      steps: [
        step(
          "Convinces the boss",
          -0.2,
          {
            actions: ["Builds a slide with costs and time saved", "Asks for a security document"],
            touchpoints: ["Security page", "Account manager"],
            channels: ["Web", "Phone"],
            thoughts: ["“They will ask where the data lies.”"],
            opportunities: ["A page to send to the boss"],
          },
          [["Security questions take a week to answer", 3]],
        ),
        step(
          "Buys seats",
          0.6,
          {
            actions: ["Chooses a plan", "Asks accounting for the company card"],
            touchpoints: ["Billing page"],
            channels: ["Web app"],
            thoughts: ["“Monthly first, then we will see.”"],
            opportunities: ["Pay by invoice from the first month"],
          },
          [["Seats cannot be bought by invoice", 2]],
        ),
      ],
    },
    {
      title: "Stay",
      kind: "retention",
      question: "How likely are you to recommend us to a colleague?",
      steps: [
        step("Works with it every day", 0.8, {
          actions: ["Opens it each morning", "Builds a first automation"],
          touchpoints: ["Product", "Release notes"],
          channels: ["Web app", "Mobile app"],
          thoughts: ["“I forgot how we did this before.”"],
          personalisation: ["Tips follow what the team has not tried yet"],
          opportunities: ["Show the hours saved this month"],
        }),
        step(
          "Meets a limit",
          -0.6,
          {
            actions: ["Writes to support", "Looks for a workaround"],
            touchpoints: ["Support chat", "Status page"],
            channels: ["Chat", "Web"],
            thoughts: ["“Is it us or is it them?”"],
            opportunities: ["Say what is planned and when"],
          },
          [["Support answers with an article", 2]],
        ),
      ],
    },
  ],
};
