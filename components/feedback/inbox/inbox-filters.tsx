"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { Checkbox } from "@/components/ui/checkbox";
import { FilterSelect } from "@/components/ui/filter-select";
import type { Option } from "@/components/ui/option-item";
import { feedbackSources } from "@/db/enums";
import { ratings } from "@/lib/feedback/filters";
import type { SavedFilter } from "@/lib/feedback/saved/queries";
import type { Person } from "@/lib/workspaces/queries";
import { InboxSearch } from "./inbox-search";
import { SavedFilters } from "./saved-filters";

const parsers = {
  status: parseAsString,
  stage: parseAsString,
  rating: parseAsString,
  source: parseAsString,
  tag: parseAsString,
  overdue: parseAsString,
  assignee: parseAsString,
  q: parseAsString,
  item: parseAsString,
  after: parseAsString,
};
/** Another list has other items and begins at its first page. */
const fromTheStart = { item: null, after: null };

type Props = {
  slug: string;
  stages: Option[];
  people: Person[];
  tags: Option[];
  saved: SavedFilter[];
  overdue: number;
  mayWork: boolean;
};

/** Filters that live in the address, so that a view can be kept and sent. */
export function InboxFilters({ slug, stages, people, tags, saved, overdue, mayWork }: Props) {
  const t = useTranslations("feedback.filters");
  const [filters, setFilters] = useQueryStates(parsers, { shallow: false });
  const assignees = [
    { id: "me", label: t("me") },
    { id: "nobody", label: t("nobody") },
    ...people.map(({ id, name }) => ({ id, label: name })),
  ];

  const choice = (name: "stage" | "rating" | "assignee" | "source" | "tag", items: Option[]) => (
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
      <InboxSearch value={filters.q} onSearch={(q) => void setFilters({ q, ...fromTheStart })} />
      {choice("stage", stages)}
      {choice(
        "rating",
        ratings.map((id) => ({ id, label: t(`ratings.${id}`) })),
      )}
      {choice(
        "source",
        feedbackSources.map((id) => ({ id, label: t(`sources.${id}`) })),
      )}
      {choice("assignee", assignees)}
      {tags.length > 0 && choice("tag", tags)}
      <SavedFilters slug={slug} saved={saved} mayWork={mayWork} />
      <div className="col-span-2">
        <Checkbox
          isSelected={filters.overdue === "1"}
          onChange={(isOn) => void setFilters({ overdue: isOn ? "1" : null, ...fromTheStart })}
        >
          {t("overdue", { count: overdue })}
        </Checkbox>
      </div>
    </div>
  );
}
