"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { laneKinds } from "@/db/enums";
import { LaneIcon } from "../lane-icon";
import { useBoard } from "../state/board-context";
import { addLane } from "../state/gestures";

/** Adds a lane of a chosen kind below the others. */
export function AddLane({ scale }: { scale: number }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const add = (kind: (typeof laneKinds)[number]) =>
    void addLane(store, store.drawing().view.lanes.length, {
      kind,
      title: t(`laneKinds.${kind}`),
    });
  return (
    <div style={{ zoom: scale }} className="sticky start-0 w-fit p-3">
      <Menu
        label={t("lane.add")}
        trigger={
          <Button variant="ghost" size="sm" icon={<Plus size={14} />}>
            {t("lane.add")}
          </Button>
        }
      >
        {laneKinds.map((kind) => (
          <MenuItem key={kind} icon={<LaneIcon kind={kind} />} onAction={() => add(kind)}>
            {t(`laneKinds.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
