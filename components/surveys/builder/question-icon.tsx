import {
  AtSign,
  CalendarDays,
  Contact,
  Gauge,
  Grid3x3,
  Hash,
  Laugh,
  Link2,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Megaphone,
  ShieldCheck,
  Smile,
  Star,
  Type,
} from "lucide-react";
import type { QuestionKind } from "@/db/enums";

const icons: Record<QuestionKind, LucideIcon> = {
  csat: Smile,
  csat3: Smile,
  csat7: Smile,
  nps: Megaphone,
  ces: Gauge,
  ces5: Gauge,
  emoji: Laugh,
  rating: Star,
  choice: ListChecks,
  matrix: Grid3x3,
  ranking: ListOrdered,
  text: Type,
  number: Hash,
  email: AtSign,
  url: Link2,
  date: CalendarDays,
  contact: Contact,
  consent: ShieldCheck,
};

export function QuestionIcon({ kind }: { kind: QuestionKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={16} className="shrink-0 text-ink-2" />;
}
