import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function MentionsLayout({ children }: { children: ReactNode }) {
  return <Texts of={["comments"]}>{children}</Texts>;
}
