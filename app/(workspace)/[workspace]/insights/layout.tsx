import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function InsightsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["insights"]}>{children}</Texts>;
}
