import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function KpisLayout({ children }: { children: ReactNode }) {
  return <Texts of={["kpis", "metrics", "alerts", "customers"]}>{children}</Texts>;
}
