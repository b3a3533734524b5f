"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";

/** Whether the answer speaks for a claim or against it. */
export function StanceField() {
  const t = useTranslations("feedback.painPoint");
  return (
    <RadioGroup
      label={t("stance")}
      name="stance"
      defaultValue="supports"
      items={[
        { id: "supports", label: t("supports") },
        { id: "contradicts", label: t("contradicts") },
      ]}
    />
  );
}

/** The stance a form carries. */
export const stanceOf = (value: string | undefined) =>
  value === "contradicts" ? ("contradicts" as const) : ("supports" as const);
