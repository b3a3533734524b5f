"use client";

import { Archive, Copy, Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { newId } from "@/lib/core/new-id";
import type { Result } from "@/lib/core/result";
import { IconButton } from "./icon-button";
import { Menu } from "./menu";
import { MenuItem } from "./menu-item";
import { notify } from "./notify";
import { useUndoable } from "./use-undoable";

type Act = () => Promise<Result<unknown>>;
type CopyArchiveMenuProps = {
  label: string;
  /** Where all of its kind are listed; each has its page below, by its id. */
  home: string;
  id: string;
  copy: { label: string; notice: string; act: (copyId: string) => Promise<Result<unknown>> };
  /** Null for what is archived already. */
  archive: {
    label: string;
    description?: string;
    notice: string;
    act: Act;
    undo: Act;
  } | null;
};

/** What can be done with a whole thing on its page. Archiving is undone, not asked about. */
export function CopyArchiveMenu({ label, home, id, copy, archive }: CopyArchiveMenuProps) {
  const router = useRouter();
  const archiving = useUndoable();
  const [isPending, startTransition] = useTransition();

  const duplicate = async () => {
    const copyId = newId();
    const result = await copy.act(copyId);
    if (!result.ok) return notify.error(result.error.message);
    notify.ok(copy.notice);
    router.push(`${home}/${copyId}`);
  };

  const putAway = ({ notice, act, undo }: NonNullable<typeof archive>) =>
    archiving.start({
      ...{ notice, act, undo },
      onDone: () => router.push(home),
      onUndone: () => router.push(`${home}/${id}`),
    });

  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <IconButton
          label={label}
          size="md"
          icon={<Ellipsis size={16} />}
          isPending={isPending || archiving.isPending}
        />
      }
    >
      <MenuItem icon={<Copy size={16} />} onAction={() => startTransition(duplicate)}>
        {copy.label}
      </MenuItem>
      {archive && (
        <MenuItem
          icon={<Archive size={16} />}
          description={archive.description}
          onAction={() => putAway(archive)}
        >
          {archive.label}
        </MenuItem>
      )}
    </Menu>
  );
}
