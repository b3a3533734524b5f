"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-area";
import type { Persona } from "@/lib/personas/queries";

const lists = ["goals", "challenges", "behaviours", "preferences"] as const;

/** The four lists of the sheet, one entry a line. */
export function PersonaListFields({ persona }: { persona?: Persona }) {
  const t = useTranslations("personas");
  return (
    <Card title={t("story")} subtitle={t("hints.lines")}>
      <div className="grid gap-4 sm:grid-cols-2">
        {lists.map((list) => (
          <TextArea
            key={list}
            name={list}
            label={t(`fields.${list}`)}
            placeholder={t(`examples.${list}`)}
            defaultValue={persona?.[list].join("\n")}
            rows={5}
          />
        ))}
      </div>
    </Card>
  );
}
