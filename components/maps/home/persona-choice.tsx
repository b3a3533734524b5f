"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup, Label } from "react-aria-components";
import { Checkbox } from "@/components/ui/checkbox";

type PersonaChoiceProps = {
  personas: { id: string; name: string; tagline?: string }[];
  value: string[];
  onChange: (ids: string[]) => void;
  /** the way to one where there is none yet */
  children?: ReactNode;
};

/** Whose journey a map shows. */
export function PersonaChoice({ personas, value, onChange, children }: PersonaChoiceProps) {
  const t = useTranslations("maps");
  return (
    <CheckboxGroup value={value} onChange={onChange} className="flex flex-col gap-2">
      <Label className="font-medium">{t("fields.personas")}</Label>
      {personas.length === 0 && (
        <p className="text-ink-3">
          {t("fields.noPersonas")} {children}
        </p>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        {personas.map((persona) => (
          <Checkbox key={persona.id} value={persona.id} description={persona.tagline}>
            {persona.name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
