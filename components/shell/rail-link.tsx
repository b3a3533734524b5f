"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Tooltip } from "@/components/ui/tooltip";
import { railItemClasses } from "./rail-classes";

type RailLinkProps = {
  href: string;
  label: string;
  /** What is new there, in words; shown as a dot. */
  note?: string;
  icon: ReactNode;
  isCurrent: boolean;
  isWide: boolean;
};

export function RailLink({ href, label, note, icon, isCurrent, isWide }: RailLinkProps) {
  const link = (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={railItemClasses(isWide)}
    >
      {icon}
      {note && (
        <span
          aria-hidden
          className="keep-colour absolute start-6 top-1.5 size-2 rounded-pill bg-accent ring-2 ring-surface-2"
        />
      )}
      <span className={cx("truncate font-medium", !isWide && "sr-only")}>{label}</span>
      {note && <span className="sr-only">{note}</span>}
    </Link>
  );
  if (isWide) return link;
  return (
    <Tooltip text={note ? `${label} · ${note}` : label} placement="end" describes={false}>
      {link}
    </Tooltip>
  );
}
