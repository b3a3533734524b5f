import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function SurveysLayout({ children }: { children: ReactNode }) {
  return <Texts of={["surveys"]}>{children}</Texts>;
}
