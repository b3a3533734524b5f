import type { ReactNode } from "react";
import { Texts } from "@/components/shell/texts";

export default function CustomersLayout({ children }: { children: ReactNode }) {
  return <Texts of={["customers"]}>{children}</Texts>;
}
