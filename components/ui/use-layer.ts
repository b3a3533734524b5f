"use client";

import { type RefObject, useRef, useState } from "react";

export type Layer = {
  trigger: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  startsAt: "first" | "last";
  setOpen: (isOpen: boolean, startsAt?: "first" | "last") => void;
};

type Options = { isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void };

/** Whether what a button opens is open; the caller may hold that itself by giving `isOpen`. */
export function useLayer({ isOpen, onOpenChange }: Options): Layer {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOwnOpen, setOwnOpen] = useState(false);
  const [startsAt, setStartsAt] = useState<"first" | "last">("first");

  function setOpen(next: boolean, from: "first" | "last" = "first") {
    setStartsAt(from);
    setOwnOpen(next);
    onOpenChange?.(next);
  }
  return { trigger, isOpen: isOpen ?? isOwnOpen, startsAt, setOpen };
}
