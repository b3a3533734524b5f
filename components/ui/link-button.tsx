import type { ReactNode } from "react";
import { type ButtonVariant, buttonClasses, type ControlSize } from "./button-classes";
import { cx } from "./cx";
import { Link } from "./link";

type LinkButtonProps = {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ControlSize;
  icon?: ReactNode;
  external?: boolean;
  className?: string;
};

export function LinkButton({
  href,
  children,
  variant = "secondary",
  size = "md",
  icon,
  external = false,
  className,
}: LinkButtonProps) {
  const classes = cx(buttonClasses(variant, size), className);
  if (external) {
    return (
      <a href={href} target="_blank" rel="noreferrer" className={classes}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={classes}>
      {icon}
      {children}
    </Link>
  );
}
