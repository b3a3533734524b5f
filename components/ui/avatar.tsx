import { cx } from "./cx";
import { initials } from "./initials";
import { personColor } from "./person-color";

type AvatarProps = { id: string; name: string; size?: "sm" | "md" | "lg"; isDecorative?: boolean };

const sizes = { sm: "size-5 text-[9px]", md: "size-6.5 text-2xs", lg: "size-10 text-base" };

/** A person as initials on a colour that never changes; silent when the name stands beside it. */
export function Avatar({ id, name, size = "md", isDecorative = false }: AvatarProps) {
  const voice = isDecorative
    ? { "aria-hidden": true }
    : { role: "img", "aria-label": name, title: name };
  return (
    <span
      {...voice}
      className={cx(
        "keep-colour inline-flex shrink-0 items-center justify-center rounded-pill font-semibold text-white select-none",
        sizes[size],
      )}
      style={{ backgroundColor: personColor(id) }}
    >
      {initials(name)}
    </span>
  );
}
