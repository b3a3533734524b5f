"use client";

import type { ReactNode } from "react";
import { Button, TooltipTrigger } from "react-aria-components";
import { TooltipBubble } from "@/components/ui/tooltip-bubble";
import { railItemClasses } from "./rail-classes";

type RailButtonProps = {
  label: string;
  icon: ReactNode;
  isWide: boolean;
  onPress: () => void;
};

export function RailButton({ label, icon, isWide, onPress }: RailButtonProps) {
  return (
    <TooltipTrigger delay={400} isDisabled={isWide}>
      <Button aria-label={label} onPress={onPress} className={railItemClasses(isWide)}>
        {icon}
        {isWide && <span className="truncate font-medium">{label}</span>}
      </Button>
      <TooltipBubble placement="end">{label}</TooltipBubble>
    </TooltipTrigger>
  );
}
