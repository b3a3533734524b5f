import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function PerformanceLayout({ children }: { children: ReactNode }) {
  return <Texts of={["kpis", "metrics", "customers"]}>{children}</Texts>;
}
