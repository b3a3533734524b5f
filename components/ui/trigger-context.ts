"use client";

import { createContext, type KeyboardEvent, type RefObject } from "react";

/** What makes the button within the trigger of a layer. */
export type Trigger = {
  ref: RefObject<HTMLButtonElement | null>;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  onPress: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

export const TriggerContext = createContext<Trigger | null>(null);
