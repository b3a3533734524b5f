"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { TouchpointForm } from "./touchpoint-form";
import type { EditedTouchpoint, TouchpointChoices } from "./touchpoint-types";

type Props = TouchpointChoices & { touchpoint: EditedTouchpoint; look: "icon" | "button" };

export function EditTouchpoint({ look, touchpoint, ...choices }: Props) {
  const t = useTranslations("touchpoints");
  const router = useRouter();
  const icon = <Pencil size={14} />;
  return (
    <Drawer
      title={t("editTitle", { name: touchpoint.name })}
      trigger={
        look === "icon" ? (
          <IconButton label={t("editTitle", { name: touchpoint.name })} icon={icon} />
        ) : (
          <Button icon={icon}>{t("edit")}</Button>
        )
      }
    >
      {({ close }) => (
        <TouchpointForm
          {...choices}
          touchpoint={touchpoint}
          onSaved={() => {
            close();
            notify.ok(t("saved"));
            router.refresh();
          }}
        />
      )}
    </Drawer>
  );
}
