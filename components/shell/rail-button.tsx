"use client";

import type { ReactNode } from "react";
import { PressButton } from "@/components/ui/press-button";
import { Tooltip } from "@/components/ui/tooltip";
import { railItemClasses } from "./rail-classes";

type RailButtonProps = {
  label: string;
  icon: ReactNode;
  isWide: boolean;
  onPress: () => void;
};

export function RailButton({ label, icon, isWide, onPress }: RailButtonProps) {
  return (
    <Tooltip text={label} placement="end" describes={false} isDisabled={isWide}>
      <PressButton aria-label={label} onPress={onPress} className={railItemClasses(isWide)}>
        {icon}
        {isWide && <span className="truncate font-medium">{label}</span>}
      </PressButton>
    </Tooltip>
  );
}
