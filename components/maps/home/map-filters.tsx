"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { mapStates } from "@/db/enums";
import type { MapChoices } from "@/lib/maps/home/queries";
import { FolderTools } from "./folder-tools";

const looks = ["grid", "table"] as const;
const parsers = {
  folder: parseAsString,
  state: parseAsString,
  owner: parseAsString,
  tag: parseAsString,
  look: parseAsStringLiteral(looks).withDefault("grid"),
};

type MapFiltersProps = MapChoices & { slug: string; mayEdit: boolean };

/** Narrows the journeys and chooses how they look; all of it stands in the address. */
export function MapFilters({ slug, mayEdit, folders, owners, tags }: MapFiltersProps) {
  const t = useTranslations("templates.home");
  const tState = useTranslations("maps.states");
  const [, startTransition] = useTransition();
  const [chosen, choose] = useQueryStates(parsers, { shallow: false, startTransition });
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ id, label: name }));
  const filters = [
    { name: "folder", items: named(folders) },
    { name: "state", items: mapStates.map((id) => ({ id, label: tState(id) })) },
    { name: "owner", items: named(owners) },
    { name: "tag", items: tags.map((tag) => ({ id: tag, label: tag })) },
  ] as const;
  const isNarrowed = filters.some(({ name }) => chosen[name] !== null);
  const folder = mayEdit && folders.find(({ id }) => id === chosen.folder);
  return (
    <search className="flex flex-wrap items-end gap-2">
      {filters
        .filter(({ items }) => items.length > 0)
        .map(({ name, items }) => (
          <FilterSelect
            key={name}
            label={t(name)}
            anyLabel={t("any")}
            value={chosen[name]}
            items={items}
            onChange={(id) => void choose({ [name]: id })}
            className="w-36 max-sm:grow"
          />
        ))}
      {isNarrowed && (
        <Button
          variant="ghost"
          icon={<X size={14} />}
          onPress={() => void choose({ folder: null, state: null, owner: null, tag: null })}
        >
          {t("clear")}
        </Button>
      )}
      {folder && (
        <FolderTools
          key={folder.id}
          slug={slug}
          folder={folder}
          onDeleted={() => void choose({ folder: null })}
        />
      )}
      <span className="grow" />
      <SegmentedControl
        label={t("look")}
        items={looks.map((id) => ({ id, label: t(id) }))}
        value={chosen.look}
        onChange={(look) => void choose({ look })}
      />
    </search>
  );
}
