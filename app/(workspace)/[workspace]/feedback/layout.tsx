import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function FeedbackLayout({ children }: { children: ReactNode }) {
  return <Texts of={["feedback"]}>{children}</Texts>;
}
