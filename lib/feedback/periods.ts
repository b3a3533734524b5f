import type { Params } from "@/lib/core/address";

/** Lengths of the periods that themes and times can be looked at over, in days. */
export const dayChoices = [30, 90, 365] as const;

/** The days of an address; 90 when it names none of the choices. */
export const daysOf = ({ days }: Params): number =>
  dayChoices.find((choice) => String(choice) === days) ?? 90;
