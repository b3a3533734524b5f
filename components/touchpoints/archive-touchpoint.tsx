"use client";

import { archiveTouchpointAction, restoreTouchpointAction } from "@/lib/touchpoints/actions";
import { ArchiveButton } from "./archive-button";

type Props = { slug: string; touchpoint: { id: string; name: string }; isArchived: boolean };

export function ArchiveTouchpoint({ slug, touchpoint: { id, name }, isArchived }: Props) {
  const setArchived = (willBe: boolean) =>
    (willBe ? archiveTouchpointAction : restoreTouchpointAction)(slug, { touchpointId: id });
  return <ArchiveButton name={name} isArchived={isArchived} setArchived={setArchived} />;
}
