"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { hearsOthers, rememberHearing } from "./hears-others";

/** Whether screen readers say what others change; a choice that cannot be kept is not made. */
export function HearsOthersSwitch() {
  const t = useTranslations("live");
  const [isOn, setOn] = useState(hearsOthers);
  return (
    <Switch isSelected={isOn} onChange={(next) => rememberHearing(next) && setOn(next)}>
      {t("hear")}
    </Switch>
  );
}
