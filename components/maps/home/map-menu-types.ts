/** Where a map can be copied and filed. */
export type CopyPlaces = {
  slug: string;
  /** workspaces in which the person may edit */
  workspaces: { slug: string; name: string }[];
  folders: { id: string; name: string }[];
};

export type MenuMap = { id: string; title: string; folderId: string | null; tags: string[] };
