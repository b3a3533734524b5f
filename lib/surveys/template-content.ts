import type { z } from "zod";
import type { StageKind } from "@/db/enums";
import type { questionSchema } from "./questions/kinds";
import type { SurveyTemplate } from "./schema";

type NewQuestion =
  z.input<typeof questionSchema> extends infer Kind
    ? Kind extends { id: string }
      ? Omit<Kind, "id">
      : never
    : never;
type Content = readonly NewQuestion[];

const reason: NewQuestion = { kind: "text", title: "What is the main reason for your answer?" };
const satisfied = (title: string): NewQuestion => ({ kind: "csat", title, isRequired: true });
const easy = (title: string): NewQuestion => ({ kind: "ces", title, isRequired: true });
const recommend: NewQuestion = {
  kind: "nps",
  title: "How likely are you to recommend us to a friend or colleague?",
  isRequired: true,
};
const choice = (title: string, labels: readonly string[]): NewQuestion => ({
  kind: "choice",
  title,
  options: labels.map((label, index) => ({ id: `o${index + 1}`, label })),
  isShuffled: true,
  other: "Something else",
});
const several = (title: string, labels: readonly string[]): NewQuestion => ({
  ...choice(title, labels),
  kind: "choice",
  options: labels.map((label, index) => ({ id: `o${index + 1}`, label })),
  isMultiple: true,
});
const text = (title: string): NewQuestion => ({ kind: "text", title });

/** What each template asks; `stage` stands for the one made for the kind of the chosen stage. */
export const templateContent: Readonly<Record<Exclude<SurveyTemplate, "stage">, Content>> = {
  csat: [satisfied("How satisfied are you with your experience?"), reason],
  nps: [recommend, reason],
  ces: [easy("How easy was it to do what you came for?"), reason],
  exit: [
    choice("What is the main reason you are leaving?", [
      "It is too expensive",
      "Something I need is missing",
      "I found something better",
      "I no longer need it",
    ]),
    text("What could have kept you?"),
    { kind: "rating", title: "How was your time with us overall?" },
  ],
  onboarding: [
    { kind: "ces", title: "How easy was it to get started?", isRequired: true },
    several("What did you want to do first?", [
      "Look around",
      "Bring in my own data",
      "Invite others",
      "Get one thing done",
    ]),
    text("What was unclear or got in the way?"),
  ],
};

/** One short survey for every kind of stage. */
export const stageContent: Readonly<Record<StageKind, Content>> = {
  awareness: [
    choice("How did you first hear about us?", [
      "A friend",
      "A search",
      "An advertisement",
      "A shop",
    ]),
    { kind: "emoji", title: "What was your first impression?" },
    text("What did you think we do, in one sentence?"),
  ],
  interest: [
    { kind: "emoji", title: "How well did what you found match what you hoped for?" },
    several("What did you want to know?", [
      "Prices",
      "How it works",
      "What others say",
      "Delivery",
    ]),
    text("What was missing?"),
  ],
  consideration: [
    satisfied("How satisfied are you with what you learned before deciding?"),
    {
      kind: "ranking",
      title: "What matters most to you when you compare?",
      options: [
        { id: "price", label: "Price" },
        { id: "quality", label: "Quality" },
        { id: "service", label: "Service" },
        { id: "speed", label: "Speed" },
      ],
    },
    text("What made the comparison hard?"),
  ],
  decision: [
    easy("How easy was it to decide?"),
    choice("What tipped the balance?", ["The price", "A recommendation", "A trial", "The terms"]),
    text("What nearly stopped you?"),
  ],
  purchase: [
    easy("How easy was it to place your order?"),
    several("What got in the way?", ["Delivery costs", "Payment", "An account", "Nothing"]),
    text("What should be easier?"),
  ],
  conversion: [
    easy("How easy was it to complete this step?"),
    { kind: "choice", title: "Did you get it done today?", options: yesNo() },
    text("What would have made it easier?"),
  ],
  "post-purchase": [
    satisfied("How satisfied are you with your order and its delivery?"),
    {
      kind: "matrix",
      title: "How was each part?",
      rows: [
        { id: "product", label: "The product" },
        { id: "delivery", label: "The delivery" },
        { id: "packing", label: "The packing" },
      ],
      columns: [
        { id: "bad", label: "Poor" },
        { id: "ok", label: "Fine" },
        { id: "good", label: "Great" },
      ],
    },
    text("What should we do better next time?"),
  ],
  retention: [
    satisfied("How satisfied are you with us after all this time?"),
    several("What do you use us for?", ["Every day work", "Now and then", "Special occasions"]),
    text("What would make you stay for years?"),
  ],
  loyalty: [
    recommend,
    text("What do you value most?"),
    { kind: "choice", title: "Would you choose us again?", options: yesNo() },
  ],
  advocacy: [
    recommend,
    reason,
    { kind: "consent", title: "May we quote your words, without your name?" },
  ],
  custom: [satisfied("How satisfied are you with this step?"), reason],
};

function yesNo() {
  return [
    { id: "yes", label: "Yes" },
    { id: "no", label: "No" },
  ];
}
