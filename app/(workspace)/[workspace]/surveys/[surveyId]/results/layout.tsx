import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function ResultsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["surveys", "results"]}>{children}</Texts>;
}
