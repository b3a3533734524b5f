"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Persona } from "@/lib/personas/queries";
import { ColorPicker } from "./color-picker";
import { Portrait } from "./portrait";

/** Who the persona is, with the portrait as it will look. */
export function PersonaIdentityFields({ persona }: { persona?: Persona }) {
  const t = useTranslations("personas");
  const [name, setName] = useState(persona?.name ?? "");
  const [color, setColor] = useState(persona?.color ?? 1);
  return (
    <Card title={t("about")}>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-4">
          <Portrait name={name} color={color} size={88} />
          <ColorPicker value={color} onChange={setColor} />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="name"
            label={t("fields.name")}
            placeholder={t("examples.name")}
            value={name}
            onChange={setName}
            maxLength={80}
            isRequired
          />
          <TextField
            name="tagline"
            label={t("fields.tagline")}
            placeholder={t("examples.tagline")}
            defaultValue={persona?.tagline}
            maxLength={140}
          />
        </div>
        <TextArea
          name="quote"
          label={t("fields.quote")}
          description={t("hints.quote")}
          defaultValue={persona?.quote}
          maxLength={400}
          rows={2}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          {(["age", "occupation", "location"] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              label={t(`fields.${field}`)}
              placeholder={t(`examples.${field}`)}
              defaultValue={persona?.[field]}
              maxLength={field === "age" ? 40 : 80}
            />
          ))}
        </div>
      </div>
    </Card>
  );
}
