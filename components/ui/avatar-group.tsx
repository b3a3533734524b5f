import { useTranslations } from "next-intl";
import { Avatar } from "./avatar";

type AvatarGroupProps = { people: { id: string; name: string }[]; max?: number };

export function AvatarGroup({ people, max = 4 }: AvatarGroupProps) {
  const t = useTranslations("ui");
  const shown = people.slice(0, max);
  const hidden = people.length - shown.length;
  return (
    <span className="inline-flex -space-x-1">
      {shown.map((person) => (
        <span key={person.id} className="rounded-pill ring-2 ring-surface">
          <Avatar id={person.id} name={person.name} />
        </span>
      ))}
      {hidden > 0 && (
        <span className="inline-flex size-6.5 items-center justify-center rounded-pill bg-sunken text-2xs font-semibold text-ink-2 ring-2 ring-surface">
          <span aria-hidden>+{hidden}</span>
          <span className="sr-only">{t("morePeople", { count: hidden })}</span>
        </span>
      )}
    </span>
  );
}
