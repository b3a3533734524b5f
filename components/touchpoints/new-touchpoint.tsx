"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { notify } from "@/components/ui/notify";
import { TouchpointForm } from "./touchpoint-form";
import type { TouchpointChoices } from "./touchpoint-types";

export function NewTouchpoint(choices: TouchpointChoices) {
  const t = useTranslations("touchpoints");
  const router = useRouter();
  return (
    <Drawer
      title={t("new")}
      trigger={
        <Button variant="primary" icon={<Plus size={16} />}>
          {t("new")}
        </Button>
      }
    >
      {({ close }) => (
        <TouchpointForm
          {...choices}
          onSaved={() => {
            close();
            notify.ok(t("created"));
            router.refresh();
          }}
        />
      )}
    </Drawer>
  );
}
