"use client";

import { archiveChannelAction, restoreChannelAction } from "@/lib/touchpoints/channels/actions";
import { ArchiveButton } from "./archive-button";

type Props = { slug: string; channel: { id: string; name: string }; isArchived: boolean };

export function ArchiveChannel({ slug, channel: { id, name }, isArchived }: Props) {
  const setArchived = (willBe: boolean) =>
    (willBe ? archiveChannelAction : restoreChannelAction)(slug, { channelId: id });
  return <ArchiveButton name={name} isArchived={isArchived} setArchived={setArchived} />;
}
