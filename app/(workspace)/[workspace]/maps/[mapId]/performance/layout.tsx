import type { ReactNode } from "react";
import { AddressState } from "@/components/shell/address-state";
import { Texts } from "@/components/shell/texts";

export default function PerformanceLayout({ children }: { children: ReactNode }) {
  return (
    <Texts of={["kpis", "metrics", "customers"]}>
      <AddressState>{children}</AddressState>
    </Texts>
  );
}
