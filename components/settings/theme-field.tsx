"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { notify } from "@/components/ui/notify";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type Theme, themes } from "@/db/enums";
import { chooseThemeAction } from "@/lib/access/session-actions";

const icons = { light: Sun, dark: Moon, system: Monitor };

/** Light, dark, or as the system; acts at once. */
export function ThemeField({ theme }: { theme: Theme }) {
  const t = useTranslations("profile");
  const [chosen, setChosen] = useState(theme);
  const [, startTransition] = useTransition();

  function choose(next: Theme) {
    setChosen(next);
    document.documentElement.dataset.theme = next;
    startTransition(async () => {
      const result = await chooseThemeAction(next);
      if (!result.ok) notify.error(result.error.message);
    });
  }

  return (
    <SegmentedControl
      label={t("theme")}
      value={chosen}
      onChange={choose}
      items={themes.map((id) => {
        const Icon = icons[id];
        return { id, label: t(`themes.${id}`), icon: <Icon aria-hidden size={14} /> };
      })}
    />
  );
}
