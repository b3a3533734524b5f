import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { Person } from "./touchpoint-types";

type OwnerNameProps = { ownerId: string | null; people: Person[] };

/** Who answers for a touchpoint; an owner who has left is said to have left. */
export function OwnerName({ ownerId, people }: OwnerNameProps) {
  const t = useTranslations("touchpoints");
  if (ownerId === null) return <span className="text-ink-3">–</span>;
  const person = people.find(({ id }) => id === ownerId);
  if (!person) return <span className="text-ink-3">{t("formerMember")}</span>;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Avatar id={person.id} name={person.name} size="sm" isDecorative />
      {person.name}
    </span>
  );
}
