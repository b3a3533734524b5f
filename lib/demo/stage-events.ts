import type { StageKind } from "@/db/enums";
import { repeatOrderName } from "@/lib/customers/event-names";
import type { MapKey } from "./model";

/** Which event means which stage; the first that fits wins. */
export const stageEvents: Readonly<Record<MapKey, readonly { event: string; stage: StageKind }[]>> =
  {
    home: [
      { event: repeatOrderName, stage: "retention" },
      { event: "Page Viewed", stage: "awareness" },
      { event: "Article Viewed", stage: "interest" },
      { event: "Signed Up", stage: "interest" },
      { event: "Product Viewed", stage: "consideration" },
      { event: "Product Added", stage: "consideration" },
      { event: "Showroom Visited", stage: "consideration" },
      { event: "Checkout Started", stage: "consideration" },
      { event: "Order Completed", stage: "purchase" },
      { event: "Care Guide Viewed", stage: "retention" },
      { event: "Support Contacted", stage: "retention" },
      { event: "Order Refunded", stage: "retention" },
      { event: "Review Submitted", stage: "advocacy" },
      { event: "Referral Sent", stage: "advocacy" },
    ],
    club: [
      { event: "Club Page Viewed", stage: "awareness" },
      { event: "Club Plans Compared", stage: "consideration" },
      { event: "Club Joined", stage: "decision" },
      { event: "Club Box Delivered", stage: "retention" },
      { event: "Club Gift Sent", stage: "advocacy" },
    ],
  };
