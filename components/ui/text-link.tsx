import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

export function TextLink(props: { href: string; children: ReactNode; className?: string }) {
  return (
    <Link
      href={props.href}
      className={cx(
        "rounded-sm text-accent-ink underline decoration-accent/40 underline-offset-2 hover:decoration-current",
        props.className,
      )}
    >
      {props.children}
    </Link>
  );
}
