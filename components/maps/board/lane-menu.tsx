"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy } from "react";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { Lane } from "@/lib/maps/model";
import { laneCorner, shownInReach } from "./shown-in-reach";

const LaneMenuItems = lazy(() => import("./lane-menu-items"));

type LaneMenuProps = {
  lane: Lane;
  index: number;
  onRename: () => void;
  /** in the list: the first step of the stage in which it stands */
  listStepId?: string;
};

/** What can be done with a lane; its items are loaded with the first menu. */
export function LaneMenu({ lane, index, onRename, listStepId }: LaneMenuProps) {
  const t = useTranslations("maps");
  return (
    <Menu
      label={t("lane.menu", { title: lane.title })}
      trigger={
        <IconButton
          label={t("lane.menu", { title: lane.title })}
          icon={<Ellipsis size={14} />}
          className={listStepId ? undefined : cx(laneCorner, shownInReach)}
        />
      }
    >
      <LaneMenuItems {...{ lane, index, onRename, listStepId }} />
    </Menu>
  );
}
