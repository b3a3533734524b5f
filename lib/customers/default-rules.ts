import type { StageKind } from "@/db/enums";
import { repeatOrderName } from "./event-names";
import type { StageRule } from "./rules";

/**
 * Usual event names of online shops and subscriptions, with the kinds of stage they speak for,
 * best first: an event goes to the first kind the map has. Repeat orders come before orders,
 * because the first matching rule wins.
 */
const conventions: readonly { names: readonly string[]; kinds: readonly StageKind[] }[] = [
  {
    names: [repeatOrderName, "Subscription Renewed"],
    kinds: ["retention", "loyalty", "post-purchase"],
  },
  {
    names: ["Page Viewed", "Visit", "Session Started", "Promotion Viewed", "Email Opened"],
    kinds: ["awareness"],
  },
  {
    names: ["Product List Viewed", "Products Searched", "Email Link Clicked"],
    kinds: ["interest", "consideration", "awareness"],
  },
  {
    names: ["Signed Up", "Signup", "Account Created", "Newsletter Subscribed"],
    kinds: ["interest", "consideration", "decision"],
  },
  {
    names: ["Product Viewed", "Product Compared", "Product Added to Wishlist"],
    kinds: ["consideration", "interest", "decision"],
  },
  {
    names: ["Product Added", "Cart Viewed", "Checkout Started", "Payment Info Entered"],
    kinds: ["decision", "consideration", "purchase"],
  },
  {
    names: ["Order Completed", "Order Placed", "Purchase", "Subscription Started"],
    kinds: ["purchase", "conversion", "decision"],
  },
  {
    names: ["Order Shipped", "Order Delivered", "Support Requested", "Order Refunded"],
    kinds: ["post-purchase", "retention", "loyalty"],
  },
  {
    names: ["Product Reviewed", "Product Shared", "Cart Shared", "Invite Sent", "Referral Sent"],
    kinds: ["advocacy", "loyalty", "post-purchase"],
  },
];

/** The stage rules a map starts with; kinds the map does not have leave their events unmatched. */
export function defaultStageRules(stages: readonly { id: string; kind: StageKind }[]): StageRule[] {
  return conventions.flatMap(({ names, kinds }) => {
    const stage = kinds.flatMap((kind) => stages.filter((one) => one.kind === kind))[0];
    return stage ? names.map((eventName) => ruleFor(stage.id, eventName)) : [];
  });
}

function ruleFor(stageId: string, eventName: string): StageRule {
  const open = { touchpointId: null, channelId: null, propertyName: null, propertyValue: null };
  return { stageId, eventName, ...open };
}
