"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { rememberSingleKeys, wantsSingleKeys } from "./single-keys";

/** Keys without Ctrl can be in the way of those who speak to the computer. */
export function SingleKeysSwitch() {
  const t = useTranslations("shell.sheet");
  const [isOn, setOn] = useState(wantsSingleKeys);
  return (
    <div className="flex flex-col gap-1">
      <Switch
        isSelected={isOn}
        onChange={(next) => {
          setOn(next);
          rememberSingleKeys(next);
        }}
      >
        {t("single")}
      </Switch>
      {!isOn && <p className="text-xs text-ink-2">{t("off")}</p>}
    </div>
  );
}
