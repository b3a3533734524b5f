import { type MapTemplate, moment, step } from "../model";

export const publicService: MapTemplate = {
  title: "Applying for a parking permit",
  objective: "Decide what keeps residents from finishing the application online.",
  survey: {
    stage: 1,
    title: "After the application",
    kind: "ces",
    question: "How easy was it to apply?",
    reasons: [
      "I had everything at hand",
      "I did not understand a question",
      "A document was not accepted",
      "I had to come in person",
    ],
  },
  stages: [
    {
      title: "Find out",
      kind: "awareness",
      question: "Did you find out what you need?",
      steps: [
        step(
          "Moves into the area",
          0.2,
          {
            actions: ["Finds a ticket on the windscreen", "Asks a neighbour"],
            touchpoints: ["Parking sign", "Neighbour"],
            channels: ["In person"],
            thoughts: ["“Do I need a permit here?”"],
            opportunities: ["Tell people when they register their address"],
          },
          [["The sign does not say where to apply", 2]],
        ),
        step(
          "Searches the website",
          -0.6,
          {
            actions: ["Searches for ‘parking’", "Opens three pages of the city"],
            touchpoints: ["City website"],
            channels: ["Search", "Web"],
            thoughts: ["“Is this page for residents or for firms?”"],
            opportunities: ["One page per task, named as people say it"],
            metrics: ["Searches without a click"],
          },
          [["Two pages say two different fees", 3]],
        ),
      ],
    },
    {
      title: "Apply",
      kind: "decision",
      question: "How easy was it to apply?",
      steps: [
        moment(
          "Fills in the application",
          -0.5,
          {
            actions: ["Signs in with the citizen account", "Looks for the car papers"],
            touchpoints: ["Online form"],
            channels: ["Web"],
            thoughts: ["“You know my address already.”"],
            obstacles: ["Has never used the citizen account"],
            opportunities: ["Ask only for what the city does not know"],
            backstage: ["Form and register are two systems"],
          },
          [
            ["The form asks for the address the city has", 2],
            ["Sign-in needs a letter that takes a week", 4],
          ],
        ),
        step(
          "Pays the fee",
          0.1,
          {
            actions: ["Types the card number", "Saves the receipt"],
            touchpoints: ["Payment page"],
            channels: ["Web"],
            thoughts: ["“Is it valid from today?”"],
            opportunities: ["A permit that is valid at once for thirty days"],
          },
          [["Paying fails on phones", 3]],
        ),
      ],
    },
    {
      title: "Wait",
      kind: "conversion",
      question: "Did you know what was happening with your application?",
      steps: [
        step(
          "Hears nothing",
          -1.0,
          {
            actions: ["Parks far away to be safe", "Calls the office"],
            touchpoints: ["Service number"],
            channels: ["Phone"],
            thoughts: ["“Did it arrive at all?”"],
            opportunities: ["A status page with the day it will be decided"],
            backstage: ["Applications are printed and checked by hand"],
          },
          [["No confirmation after sending", 4]],
        ),
        step(
          "Is asked for a document",
          -0.8,
          {
            actions: ["Scans a paper", "Sends it by post to be sure"],
            touchpoints: ["Letter"],
            channels: ["Post", "Email"],
            thoughts: ["“Why did the form not say so?”"],
            opportunities: ["Check for completeness before sending"],
          },
          [["Missing papers are noticed after two weeks", 3]],
        ),
      ],
    },
    {
      title: "Receive",
      kind: "post-purchase",
      question: "How satisfied are you with the service?",
      steps: [
        moment(
          "Permit arrives",
          0.9,
          {
            actions: ["Opens the letter", "Puts the permit behind the windscreen"],
            touchpoints: ["Permit"],
            channels: ["Post"],
            thoughts: ["“Finally.”"],
            opportunities: ["No paper at all: the plate is the permit"],
          },
          [["The permit names the wrong plate", 3]],
        ),
        step(
          "Renews after a year",
          0.4,
          {
            actions: ["Gets a reminder", "Renews in two minutes"],
            touchpoints: ["Reminder e-mail"],
            channels: ["Email", "Web"],
            thoughts: ["“That was easy.”"],
            personalisation: ["Everything is filled in from last year"],
            opportunities: ["Renew by answering the reminder"],
          },
          [["Without a reminder the permit runs out unnoticed", 3]],
        ),
      ],
    },
  ],
};
