"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";

type Person = { id: string; name: string };
type PeopleListProps = {
  id: string;
  people: Person[];
  activeId: string | undefined;
  onChoose: (person: Person) => void;
  className?: string;
};

/** The members whose names begin with what is typed after "@". */
export function PeopleList({ id, people, activeId, onChoose, className }: PeopleListProps) {
  const t = useTranslations("comments");
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("people")}
      hidden={people.length === 0}
      className={cx(
        "absolute z-20 flex flex-col rounded-panel bg-surface p-1 shadow-float forced-colors:border",
        className ?? "inset-x-0 top-full -mt-9",
      )}
    >
      {people.map((person) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
        // biome-ignore lint/a11y/useFocusableInteractive: the field above names the active one
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          aria-selected={person.id === activeId}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
          className="flex min-h-7.5 items-center gap-2 rounded-control px-2 hover:bg-hover aria-selected:bg-hover pointer-coarse:min-h-11"
        >
          <Avatar id={person.id} name={person.name} size="sm" isDecorative />
          <span className="truncate">{person.name}</span>
        </div>
      ))}
    </div>
  );
}
