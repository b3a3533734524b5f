import type { ReactNode } from "react";
import { AddressState } from "@/components/shell/address-state";
import { Texts } from "@/components/shell/texts";

export default function FeedbackLayout({ children }: { children: ReactNode }) {
  return (
    <AddressState>
      <Texts of={["feedback"]}>{children}</Texts>
    </AddressState>
  );
}
