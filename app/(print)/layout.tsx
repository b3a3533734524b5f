import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function PrintLayout({ children }: { children: ReactNode }) {
  return <Texts of={["maps"]}>{children}</Texts>;
}
