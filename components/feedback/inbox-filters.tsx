"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import type { FormEvent } from "react";
import { FilterSelect } from "@/components/ui/filter-select";
import type { Option } from "@/components/ui/option-item";
import { TextField } from "@/components/ui/text-field";
import { ratings } from "@/lib/feedback/filters";
import type { Person } from "@/lib/workspaces/queries";

const parsers = {
  stage: parseAsString,
  rating: parseAsString,
  assignee: parseAsString,
  q: parseAsString,
  item: parseAsString,
  after: parseAsString,
};
/** Another list has other items and begins at its first page. */
const fromTheStart = { item: null, after: null };

type Props = { stages: Option[]; people: Person[] };

/** Filters that live in the address, so that a view can be kept and sent. */
export function InboxFilters({ stages, people }: Props) {
  const t = useTranslations("feedback.filters");
  const [filters, setFilters] = useQueryStates(parsers, { shallow: false });
  const assignees = [
    { id: "me", label: t("me") },
    { id: "nobody", label: t("nobody") },
    ...people.map(({ id, name }) => ({ id, label: name })),
  ];

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("q");
    const q = typeof typed === "string" && typed.trim() ? typed.trim() : null;
    void setFilters({ q, ...fromTheStart });
  }

  const choice = (name: "stage" | "rating" | "assignee", items: Option[]) => (
    <FilterSelect
      hideLabel
      label={t(name)}
      anyLabel={t("any", { filter: t(name) })}
      value={filters[name]}
      onChange={(id) => void setFilters({ [name]: id, ...fromTheStart })}
      items={items}
    />
  );

  return (
    <div className="grid grid-cols-2 gap-2 border-b border-line bg-surface p-3">
      <form onSubmit={search} className="col-span-2">
        <TextField
          key={filters.q}
          hideLabel
          label={t("search")}
          name="q"
          type="search"
          placeholder={t("search")}
          prefix={<Search aria-hidden size={14} />}
          defaultValue={filters.q ?? ""}
          maxLength={200}
        />
      </form>
      {choice("stage", stages)}
      {choice(
        "rating",
        ratings.map((id) => ({ id, label: t(`ratings.${id}`) })),
      )}
      <div className="col-span-2">{choice("assignee", assignees)}</div>
    </div>
  );
}
