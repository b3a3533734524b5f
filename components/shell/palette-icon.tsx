"use client";

import {
  ArrowRight,
  ClipboardCheck,
  Inbox,
  type LucideIcon,
  Map as MapIcon,
  Plus,
  Pointer,
  TriangleAlert,
  Users,
} from "lucide-react";
import type { PaletteIcon as IconName } from "./palette-types";

const icons: Record<IconName, LucideIcon> = {
  page: ArrowRight,
  map: MapIcon,
  persona: Users,
  survey: ClipboardCheck,
  painPoint: TriangleAlert,
  touchpoint: Pointer,
  feedback: Inbox,
  action: Plus,
};

export function PaletteIcon({ name = "page" }: { name?: IconName }) {
  const Icon = icons[name];
  return <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ink-2" />;
}
