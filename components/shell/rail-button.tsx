"use client";

import type { ReactNode } from "react";
import { Button } from "react-aria-components";
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
      <Button aria-label={label} onPress={onPress} className={railItemClasses(isWide)}>
        {icon}
        {isWide && <span className="truncate font-medium">{label}</span>}
      </Button>
    </Tooltip>
  );
}
