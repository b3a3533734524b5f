import {
  Gauge,
  ListChecks,
  type LucideIcon,
  Megaphone,
  ShieldCheck,
  Smile,
  Type,
} from "lucide-react";
import type { QuestionKind } from "@/db/enums";

const icons: Record<QuestionKind, LucideIcon> = {
  csat: Smile,
  nps: Megaphone,
  ces: Gauge,
  choice: ListChecks,
  text: Type,
  consent: ShieldCheck,
};

export function QuestionIcon({ kind }: { kind: QuestionKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={16} className="shrink-0 text-ink-2" />;
}
