import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function TouchpointsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["touchpoints"]}>{children}</Texts>;
}
