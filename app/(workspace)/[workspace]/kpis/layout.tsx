import type { ReactNode } from "react";
import { AddressState } from "@/components/shell/address-state";
import { Texts } from "@/components/shell/texts";

export default function KpisLayout({ children }: { children: ReactNode }) {
  return (
    <AddressState>
      <Texts of={["kpis", "metrics", "alerts", "customers"]}>{children}</Texts>
    </AddressState>
  );
}
