import type { ReactNode } from "react";
import { AddressState } from "@/components/shell/address-state";
import { Texts } from "@/components/shell/texts";

export default function TouchpointsLayout({ children }: { children: ReactNode }) {
  return (
    <AddressState>
      <Texts of={["touchpoints"]}>{children}</Texts>
    </AddressState>
  );
}
