import {
  ChartNoAxesColumn,
  ClipboardList,
  Gauge,
  HandHeart,
  HeartPulse,
  ImageIcon,
  Lightbulb,
  type LucideIcon,
  MessageCircle,
  Pointer,
  RadioTower,
  Settings2,
  Sparkles,
  TextIcon,
  TriangleAlert,
  Wrench,
} from "lucide-react";
import type { LaneKind } from "@/db/enums";

const icons: Record<LaneKind, LucideIcon> = {
  actions: ClipboardList,
  touchpoints: Pointer,
  channels: RadioTower,
  emotion: HeartPulse,
  thoughts: MessageCircle,
  motivations: HandHeart,
  obstacles: Wrench,
  "pain-points": TriangleAlert,
  opportunities: Lightbulb,
  personalisation: Sparkles,
  backstage: Settings2,
  metrics: Gauge,
  images: ImageIcon,
  text: TextIcon,
};

export function LaneIcon({ kind, size = 16 }: { kind: LaneKind; size?: number }) {
  const Icon = icons[kind] ?? ChartNoAxesColumn;
  return <Icon aria-hidden size={size} strokeWidth={1.75} className="shrink-0 text-ink-2" />;
}
