import type { FeedbackStatus } from "@/db/enums";
import type { DemoAnswer } from "./answers/model";
import type { MemberKey } from "./model";
import type { Random } from "./random";

/** Who looks after the feedback of which survey. */
export const inboxOwners: Readonly<Record<DemoAnswer["survey"], readonly [MemberKey, MemberKey]>> =
  {
    finding: ["lena", "tomas"],
    checkout: ["tomas", "lena"],
    delivery: ["nora", "tomas"],
    support: ["nora", "lena"],
    recommend: ["lena", "nora"],
    clubBox: ["lena", "nora"],
    clubChoice: ["lena", "nora"],
  };

const statuses = ["new", "open", "waiting", "closed"] as const;

/** Where an item stands by now: the older, the more likely it is done. */
export function statusOf(answer: DemoAnswer, age: number, random: Random): FeedbackStatus {
  const needsWork = answer.comment !== null && !answer.isGood;
  if (!needsWork) return age > 2 ? "closed" : "new";
  return statuses[random.weighted(weightsAt(age))] ?? "new";
}

function weightsAt(age: number): readonly number[] {
  if (age < 3) return [90, 10, 0, 0];
  if (age < 10) return [34, 34, 12, 20];
  if (age < 35) return [4, 24, 16, 56];
  return [0, 2, 2, 96];
}

/** What colleagues write to each other, by what the feedback is about. */
export const internalNotes: Readonly<Record<string, readonly [string, ...string[]]>> = {
  late: [
    "Checked with the carrier: stood in the depot over the weekend. Delivery charge refunded.",
    "Called the customer, apologised, voucher sent.",
    "Same postcode as the three from Tuesday. I pass it on to Nora.",
    "Tracking shows four scans in the same depot. Raised with the carrier.",
  ],
  tracking: [
    "Delay notice was never sent, the template still needs a person to press the button.",
    "Tomás, that is the empty tracking page again.",
  ],
  damaged: [
    "Pictures received, new one leaves tomorrow.",
    "Third crushed corner this month from the same packing line.",
  ],
  sizes: [
    "Asked the supplier for the drawing, they promised it for next week.",
    "Added the depth by hand. We need this for all of them.",
  ],
  filters: ["Can reproduce it on a phone, not on a laptop."],
  stock: ["Advert was paused at two in the morning, sold out since noon."],
  account: ["Guest order exists, people do not see it. Screenshot in the design folder."],
  phone: [
    "Called her back, spoke for twenty minutes about roses. Lovely person, and she is right.",
    "Number was engaged all morning, only Jo was on the line.",
    "Wants a call back on Thursday after ten.",
  ],
  chatbot: [
    "The assistant answered with the sofa article again.",
    "Read the transcript. It asked for the order number four times.",
  ],
  returns: [
    "Label sent by post. We should not need a printer for this.",
    "Refund is out, should be there on Monday.",
  ],
  slow: ["Our answer took two days, the ticket lay in the wrong queue."],
  price: ["Nothing to answer, keep for the price review."],
  plants: ["Garden team sends a replacement with the next box."],
  other: [
    "Answered by email.",
    "Thanked her, nothing else to do.",
    "Talked it over in the Monday round.",
    "Waiting for a reply.",
  ],
};
