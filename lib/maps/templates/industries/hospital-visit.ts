import { type MapTemplate, moment, step } from "../model";

export const hospitalVisit: MapTemplate = {
  title: "A planned hospital visit",
  objective: "Decide where patients are left alone with questions between referral and recovery.",
  survey: {
    stage: 4,
    title: "Two weeks after discharge",
    kind: "csat",
    question: "How satisfied are you with how you were prepared for going home?",
    reasons: [
      "I knew what to do",
      "Nobody explained my medicines",
      "I did not know whom to call",
      "The letter was hard to understand",
    ],
  },
  stages: [
    {
      title: "Referral",
      kind: "awareness",
      question: "Did you understand why you were referred?",
      steps: [
        step(
          "Hears the diagnosis",
          -1.2,
          {
            actions: ["Listens to the family doctor", "Searches the word at home"],
            touchpoints: ["Family doctor", "Health website"],
            channels: ["In person", "Search"],
            thoughts: ["“I only heard half of it.”"],
            motivations: ["Wants to know how bad it is"],
            opportunities: ["A page to take home with three sentences in plain words"],
          },
          [["Medical words without explanation", 3]],
        ),
        step(
          "Gets an appointment",
          -0.6,
          {
            actions: ["Calls four times", "Takes a day off"],
            touchpoints: ["Appointment line"],
            channels: ["Phone"],
            thoughts: ["“You are number eleven in the queue.”"],
            opportunities: ["Book and move appointments online"],
            metrics: ["Calls given up before an answer"],
          },
          [["The line is engaged all morning", 3]],
        ),
      ],
    },
    {
      title: "Preparation",
      kind: "consideration",
      question: "Did you know what to bring and what to expect?",
      steps: [
        step(
          "Reads the papers",
          -0.4,
          {
            actions: ["Fills in four forms", "Asks a daughter for help"],
            touchpoints: ["Admission letter", "Consent form"],
            channels: ["Post"],
            thoughts: ["“May I take my tablets in the morning?”"],
            opportunities: ["One checklist instead of four letters"],
            backstage: ["Each department sends letters of its own"],
          },
          [["The same question on three forms", 2]],
        ),
        step(
          "Finds the way",
          -0.3,
          {
            actions: ["Drives around the car park", "Asks at the gate"],
            touchpoints: ["Signs", "Reception"],
            channels: ["In person"],
            thoughts: ["“Building C, entrance 4, level 2 …”"],
            opportunities: ["A map in the letter and colours on the floor"],
          },
          [["Signs use the staff's names of departments", 3]],
        ),
      ],
    },
    {
      title: "Admission",
      kind: "decision",
      question: "How did you feel when you were admitted?",
      steps: [
        step(
          "Waits to be called",
          -0.7,
          {
            actions: ["Takes a number", "Watches others being called first"],
            touchpoints: ["Waiting room", "Admission desk"],
            channels: ["In person"],
            thoughts: ["“Have they forgotten me?”"],
            opportunities: ["Say how long it takes and why the order differs"],
          },
          [["Nobody says how long it will be", 3]],
        ),
        moment(
          "Meets the team",
          0.5,
          {
            actions: ["Tells the story again", "Asks the questions from a list"],
            touchpoints: ["Ward round", "Nurse"],
            channels: ["In person"],
            thoughts: ["“She looked at me, not at the screen.”"],
            opportunities: ["Everybody introduces themselves by name and task"],
          },
          [["Patients tell their story four times", 2]],
        ),
      ],
    },
    {
      title: "Treatment",
      kind: "custom",
      question: "Were you told what would happen next?",
      steps: [
        moment(
          "Day of the operation",
          -0.9,
          {
            actions: ["Waits without breakfast", "Is taken down at noon"],
            touchpoints: ["Anaesthetist", "Nurse"],
            channels: ["In person"],
            thoughts: ["“It was meant to be at eight.”"],
            opportunities: ["Tell people and family when the plan moves"],
            backstage: ["Emergencies change the plan of the theatre"],
          },
          [["Relatives learn nothing for hours", 4]],
        ),
        step(
          "Days on the ward",
          0.3,
          {
            actions: ["Learns to stand up again", "Asks when home is"],
            touchpoints: ["Physiotherapist", "Bell"],
            channels: ["In person"],
            thoughts: ["“A little better than yesterday.”"],
            opportunities: ["A board at the bed with today's goal"],
          },
          [["The bell is answered after twenty minutes at night", 3]],
        ),
      ],
    },
    {
      title: "Going home",
      kind: "post-purchase",
      question: "How well were you prepared for going home?",
      steps: [
        moment(
          "Discharge talk",
          -0.2,
          {
            actions: ["Gets a letter and a bag of tablets"],
            touchpoints: ["Discharge letter", "Ward doctor"],
            channels: ["In person"],
            thoughts: ["“And whom do I call at night?”"],
            opportunities: ["One number for two weeks, on a magnet"],
          },
          [["The letter is written for doctors", 3]],
        ),
        step("Recovers at home", 0.6, {
          actions: ["Does exercises from memory", "Sees the family doctor"],
          touchpoints: ["Follow-up call", "Exercise films"],
          channels: ["Phone", "Web"],
          thoughts: ["“They called to ask how I am.”"],
          personalisation: ["Films for exactly this operation"],
          opportunities: ["A call on the third day for everybody"],
          metrics: ["Unplanned returns within thirty days"],
        }),
      ],
    },
  ],
};
