import type { StageKind } from "@/db/enums";
import type { MapKey, SurveyKey, TouchpointKey } from "./model";

export type SurveyContent = {
  title: string;
  map: MapKey;
  stage: StageKind;
  touchpoint: TouchpointKey;
  template: "csat" | "nps" | "ces";
  intro: string;
  thankYou: string;
  question: string;
  lowLabel: string;
  highLabel: string;
  commentQuestion: string;
  /** Days ago on which it was published. */
  age: number;
  /** Asks what it was about. */
  topics?: readonly { id: string; label: string }[];
  /** Asks whether the shop may write back. */
  asksConsent?: boolean;
};

const ease = { lowLabel: "Very hard", highLabel: "Very easy" };
const content = { lowLabel: "Very unhappy", highLabel: "Very happy" };

export const surveyContent: Readonly<Record<SurveyKey, SurveyContent>> = {
  finding: {
    title: "Finding the right thing",
    map: "home",
    stage: "consideration",
    touchpoint: "productPage",
    template: "csat",
    intro: "You have been looking around. How is it going?",
    thankYou: "Thank you. We read every word.",
    question: "How satisfied are you with finding what you were looking for?",
    ...content,
    commentQuestion: "What helped, what got in the way?",
    age: 388,
  },
  checkout: {
    title: "Ordering and paying",
    map: "home",
    stage: "purchase",
    touchpoint: "checkout",
    template: "ces",
    intro: "One question about the minutes before you pressed “order”.",
    thankYou: "Thank you. Your parcel is being packed.",
    question: "How easy was it to place your order?",
    ...ease,
    commentQuestion: "What should be easier?",
    age: 388,
  },
  delivery: {
    title: "How was your delivery?",
    map: "home",
    stage: "purchase",
    touchpoint: "delivery",
    template: "csat",
    intro: "Your parcel has arrived. Three taps and you are done.",
    thankYou: "Thank you. Enjoy it.",
    question: "How satisfied are you with the delivery?",
    ...content,
    commentQuestion: "Tell us how it went.",
    age: 388,
  },
  support: {
    title: "Did we help?",
    map: "home",
    stage: "retention",
    touchpoint: "helpChat",
    template: "csat",
    intro: "You had a question. We would like to know how we did.",
    thankYou: "Thank you. The team reads this every morning.",
    question: "How satisfied are you with the help you got?",
    ...content,
    commentQuestion: "What should we do differently?",
    age: 388,
    topics: [
      { id: "delivery", label: "A delivery" },
      { id: "return", label: "A return or refund" },
      { id: "product", label: "A product or plant" },
      { id: "order", label: "Ordering or paying" },
    ],
  },
  recommend: {
    title: "Would you recommend us?",
    map: "home",
    stage: "advocacy",
    touchpoint: "reviewRequest",
    template: "nps",
    intro: "You have lived with it for a few weeks now.",
    thankYou: "Thank you for taking the time.",
    question: "How likely are you to recommend Fernhill Home to a friend?",
    lowLabel: "Not at all likely",
    highLabel: "Extremely likely",
    commentQuestion: "What is the main reason?",
    age: 388,
    asksConsent: true,
  },
  clubBox: {
    title: "This month's Garden Club box",
    map: "club",
    stage: "retention",
    touchpoint: "delivery",
    template: "csat",
    intro: "The box is open. How do the plants look?",
    thankYou: "Thank you, and happy planting.",
    question: "How satisfied are you with this month's box?",
    ...content,
    commentQuestion: "What did you like, what not?",
    age: 388,
  },
  clubChoice: {
    title: "Choosing the Garden Club",
    map: "club",
    stage: "decision",
    touchpoint: "checkout",
    template: "csat",
    intro: "Welcome to the club. One question about how you got here.",
    thankYou: "Thank you. Your first box is being planned.",
    question: "How satisfied are you with the way you joined?",
    ...content,
    commentQuestion: "What nearly kept you from joining?",
    age: 16,
  },
};
