type Found = { id: string; label: string; hint?: string };
type SearchResults = Record<SearchKind, Found[]>;
const searchKinds = ["maps", "personas", "surveys", "painPoints", "touchpoints"] as const;
type SearchKind = (typeof searchKinds)[number];

/** Where in a workspace the page of something found is. */
function pathOfFound(kind: SearchKind, id: string): string {
  switch (kind) {
    case "maps":
      return `/maps/${id}`;
    case "personas":
      return `/personas/${id}`;
    case "surveys":
      return `/surveys/${id}`;
    case "painPoints":
      return `/insights/${id}`;
    case "touchpoints":
      return `/touchpoints?touchpoint=${id}`;
  }
}

const icons = {
  maps: "map",
  personas: "persona",
  surveys: "survey",
  painPoints: "painPoint",
  touchpoints: "touchpoint",
} as const;

export type FoundSection = {
  id: string;
  title: string;
  entries: {
    id: string;
    label: string;
    href: string;
    hint?: string;
    icon: (typeof icons)[SearchKind];
  }[];
};

/** The results as sections in their fixed order, without the empty ones. */
export function sectionsOf(
  slug: string,
  results: SearchResults,
  titleOf: (kind: SearchKind) => string,
): FoundSection[] {
  return searchKinds
    .filter((kind) => results[kind].length > 0)
    .map((kind) => ({
      id: kind,
      title: titleOf(kind),
      entries: results[kind].map((found) => ({
        id: `${kind}-${found.id}`,
        label: found.label,
        hint: found.hint || undefined,
        href: `/${slug}${pathOfFound(kind, found.id)}`,
        icon: icons[kind],
      })),
    }));
}
