import type { ReactNode } from "react";
import { AddressState } from "@/components/shell/address-state";
import { Texts } from "@/components/shell/texts";

export default function PerformanceLayout({ children }: { children: ReactNode }) {
  return (
    <AddressState>
      <Texts of={["kpis", "metrics", "customers"]}>{children}</Texts>
    </AddressState>
  );
}
