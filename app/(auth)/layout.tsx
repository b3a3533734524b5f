import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Brand } from "@/components/auth/brand";
import { JourneyBackdrop } from "@/components/auth/journey-backdrop";
import { Texts } from "@/components/shell/texts";

export const metadata: Metadata = { robots: { index: false } };

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="isolate flex min-h-dvh flex-col">
      <JourneyBackdrop />
      <header className="p-4 sm:p-6">
        <Brand />
      </header>
      <main className="flex grow flex-col items-center p-4 pb-16 sm:pt-[8dvh]">
        <Texts of={["auth"]}>{children}</Texts>
      </main>
    </div>
  );
}
