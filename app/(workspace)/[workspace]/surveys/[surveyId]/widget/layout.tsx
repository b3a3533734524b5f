import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function WidgetLayout({ children }: { children: ReactNode }) {
  return <Texts of={["surveys", "widget"]}>{children}</Texts>;
}
