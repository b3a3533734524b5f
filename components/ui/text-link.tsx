import type { ReactNode } from "react";
import { cx } from "./cx";
import { Link } from "./link";
import { textLinkClasses } from "./text-link-classes";

export function TextLink(props: { href: string; children: ReactNode; className?: string }) {
  return (
    <Link href={props.href} className={cx(textLinkClasses, props.className)}>
      {props.children}
    </Link>
  );
}
