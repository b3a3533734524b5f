"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { checkColor } from "@/lib/surveys/page/theme";
import type { SurveyDetail } from "@/lib/surveys/queries";

/** Colour, corners and brightness of the page; a colour is shown as people will see it. */
export function LookFields({ survey }: { survey: Pick<SurveyDetail, "theme" | "layout"> }) {
  const t = useTranslations("surveys.settings");
  const { theme, layout } = survey;
  const [color, setColor] = useState(theme.color ?? "");
  const isColor = /^#[0-9a-f]{6}$/i.test(color);
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={t("layout")}
        name="layout"
        defaultValue={layout}
        description={t("layoutHint")}
        items={(["all", "single"] as const).map((id) => ({ id, label: t(`layouts.${id}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t("color")}
          name="color"
          value={color}
          onChange={setColor}
          maxLength={7}
          placeholder="#3b4cca"
          description={t("colorHint")}
          suffix={
            <input
              type="color"
              aria-label={t("pickColor")}
              className="size-6 cursor-pointer border-0 bg-transparent p-0"
              value={isColor ? color : "#3b4cca"}
              onChange={(event) => setColor(event.target.value)}
            />
          }
        />
        <Select
          label={t("corner")}
          name="corner"
          defaultValue={theme.corner ?? "soft"}
          items={(["square", "soft", "round"] as const).map((id) => ({
            id,
            label: t(`corners.${id}`),
          }))}
        />
        <Select
          label={t("mode")}
          name="mode"
          defaultValue={theme.mode ?? "auto"}
          items={(["auto", "light", "dark"] as const).map((id) => ({
            id,
            label: t(`modes.${id}`),
          }))}
        />
      </div>
      {isColor && <ColorCheck color={color} />}
    </div>
  );
}

function ColorCheck({ color }: { color: string }) {
  const t = useTranslations("surveys.settings");
  const [day, dusk] = checkColor(color);
  return (
    <ul className="grid gap-3 sm:grid-cols-2" aria-label={t("colorCheck")}>
      {[
        { name: t("modes.light"), found: day, ground: "#ffffff" },
        { name: t("modes.dark"), found: dusk, ground: "#1a1b1f" },
      ].map(
        ({ name, found, ground }) =>
          found && (
            <li
              key={name}
              className="flex items-center gap-3 rounded-card border border-line p-3"
              style={{ backgroundColor: ground }}
            >
              <span
                className="rounded-control px-3 py-1.5 text-sm font-semibold"
                style={{ backgroundColor: found.accent, color: found.on }}
              >
                {name}
              </span>
              <span
                className="text-xs"
                style={{ color: ground === "#ffffff" ? "#20242c" : "#f1f2f5" }}
              >
                {t("contrast", { ratio: found.contrast })}
                {!found.isKept && ` ${t("adjusted", { color: found.accent })}`}
              </span>
            </li>
          ),
      )}
    </ul>
  );
}
