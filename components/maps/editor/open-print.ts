/** Opens the map as it goes on paper, beside the editor. */
export function openPrint(workspaceSlug: string, mapId: string): void {
  window.open(`/${workspaceSlug}/maps/${mapId}/print`, "_blank", "noopener");
}
