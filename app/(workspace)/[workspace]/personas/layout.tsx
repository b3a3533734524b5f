import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function PersonasLayout({ children }: { children: ReactNode }) {
  return <Texts of={["personas", "touchpoints"]}>{children}</Texts>;
}
