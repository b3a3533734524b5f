import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function MapsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["maps", "live", "comments", "history", "templates"]}>{children}</Texts>;
}
