import type { ReactNode } from "react";
import { AddressState } from "@/components/shell/address-state";
import { Texts } from "@/components/shell/texts";

export default function InsightsLayout({ children }: { children: ReactNode }) {
  return (
    <AddressState>
      <Texts of={["insights"]}>{children}</Texts>
    </AddressState>
  );
}
