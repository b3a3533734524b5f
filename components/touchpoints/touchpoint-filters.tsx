"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { debounce, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { touchpointGaps } from "@/lib/touchpoints/coverage";
import type { TouchpointChoices } from "./touchpoint-types";

const parsers = {
  text: parseAsString.withDefault(""),
  channel: parseAsString.withDefault(""),
  owner: parseAsString.withDefault(""),
  gap: parseAsString.withDefault(""),
  state: parseAsString.withDefault(""),
};

/** Narrows the library. Everything chosen stands in the address, so that a view can be sent. */
export function TouchpointFilters({ channels, people }: Omit<TouchpointChoices, "slug">) {
  const t = useTranslations("touchpoints");
  const [isPending, startTransition] = useTransition();
  const [filters, setFilters] = useQueryStates(parsers, { shallow: false, startTransition });
  const isNarrowed = Object.values(filters).some((value) => value !== "");
  const choices = [
    { name: "channel", label: t("fields.channelId"), options: channels },
    { name: "owner", label: t("fields.ownerId"), options: people },
    {
      name: "gap",
      label: t("columns.gaps"),
      options: touchpointGaps.map((gap) => ({ id: gap, name: t(`gaps.${gap}`) })),
    },
    { name: "state", label: t("state"), options: [{ id: "archived", name: t("archived") }] },
  ] as const;

  return (
    <search aria-label={t("filters")} className="flex flex-wrap items-end gap-2">
      <TextField
        label={t("search")}
        hideLabel
        placeholder={t("search")}
        value={filters.text}
        onChange={(text) => setFilters({ text }, { limitUrlUpdates: debounce(250) })}
        prefix={<Search aria-hidden size={14} />}
        maxLength={120}
        className="w-56 max-sm:w-full"
      />
      {choices.map(({ name, label, options }) => (
        <FilterSelect
          key={name}
          label={label}
          anyLabel={t(`any.${name}`)}
          hideLabel
          value={filters[name]}
          onChange={(id) => setFilters({ [name]: id })}
          items={options.map((option) => ({ id: option.id, label: option.name }))}
          className="w-40 max-sm:grow"
        />
      ))}
      {isNarrowed && (
        <Button variant="ghost" icon={<X size={14} />} onPress={() => setFilters(null)}>
          {t("clear")}
        </Button>
      )}
      {isPending && <Spinner label={t("loading")} />}
    </search>
  );
}
