"use client";

import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type SheetLinkProps = { href: string; icon: ReactNode; children: ReactNode; onPress: () => void };

export function SheetLink({ href, icon, children, onPress }: SheetLinkProps) {
  return (
    <li>
      <Link
        href={href}
        onClick={onPress}
        className="flex min-h-11 items-center gap-3 rounded-card px-2 text-base hover:bg-hover"
      >
        <span className="flex w-7 justify-center text-ink-2">{icon}</span>
        {children}
      </Link>
    </li>
  );
}
