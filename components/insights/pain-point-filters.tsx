"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { FilterSelect } from "@/components/ui/filter-select";
import type { Option } from "@/components/ui/option-item";
import { useSeverityItems } from "@/components/ui/use-severity-items";
import type { Person } from "@/lib/workspaces/queries";

const parsers = { severity: parseAsString, stage: parseAsString, owner: parseAsString };

type Props = { stages: Option[]; people: Person[] };

/** Filters that live in the address. */
export function PainPointFilters({ stages, people }: Props) {
  const t = useTranslations("insights.filters");
  const severities = useSeverityItems();
  const [filters, setFilters] = useQueryStates(parsers, { shallow: false });
  const owners = [
    { id: "nobody", label: t("nobody") },
    ...people.map(({ id, name }) => ({ id, label: name })),
  ];
  const choices = [
    { name: "severity", items: severities },
    { name: "stage", items: stages },
    { name: "owner", items: owners },
  ] as const;

  return (
    <div className="flex flex-wrap gap-2">
      {choices.map(({ name, items }) => (
        <FilterSelect
          key={name}
          hideLabel
          label={t(name)}
          anyLabel={t("any", { filter: t(name) })}
          className="w-full sm:w-52"
          value={filters[name]}
          onChange={(id) => void setFilters({ [name]: id })}
          items={[...items]}
        />
      ))}
    </div>
  );
}
