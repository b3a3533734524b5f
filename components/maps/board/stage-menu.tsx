"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { StageView } from "@/lib/maps/view";
import { shownInReach } from "./shown-in-reach";

const StageMenuItems = lazy(() => import("./stage-menu-items"));

type StageMenuProps = { stage: StageView; onRename: () => void; isInList?: boolean };

/** What can be done with a stage; its items are loaded with the first menu. */
export function StageMenu({ stage, onRename, isInList = false }: StageMenuProps) {
  const t = useTranslations("maps");
  return (
    <Menu
      label={t("stage.menu", { title: stage.title })}
      trigger={
        <IconButton
          label={t("stage.menu", { title: stage.title })}
          icon={<Ellipsis size={14} />}
          className={isInList ? undefined : shownInReach}
        />
      }
    >
      <StageMenuItems stage={stage} onRename={onRename} isInList={isInList} />
    </Menu>
  );
}
