import {
  CalendarDays,
  Globe,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageSquare,
  Package,
  Phone,
  Radio,
  Search,
  Share2,
  Smartphone,
  Store,
} from "lucide-react";
import type { ChannelKind } from "@/db/enums";

const icons: Record<ChannelKind, LucideIcon> = {
  web: Globe,
  app: Smartphone,
  email: Mail,
  phone: Phone,
  chat: MessageSquare,
  store: Store,
  social: Share2,
  search: Search,
  ads: Megaphone,
  post: Package,
  event: CalendarDays,
  other: Radio,
};

export function ChannelIcon({ kind }: { kind: ChannelKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />;
}
