"use client";

import { Bold, Italic, Link, List } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { emphasised, type Field, linked, listed } from "@/lib/maps/formatting/edits";
import { applyEdit, fieldOf } from "./apply-edit";

const formats = [
  { id: "bold", Icon: Bold, edit: (field: Field) => emphasised(field, "bold") },
  { id: "italic", Icon: Italic, edit: (field: Field) => emphasised(field, "italic") },
  { id: "list", Icon: List, edit: listed },
  { id: "link", Icon: Link, edit: (field: Field) => linked(field) },
] as const;

/** Formats what is selected in a field, for those who know no signs and no keys for it. */
export function FormatBar({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const t = useTranslations("maps.format");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line
    <div role="group" aria-label={t("label")} className="flex gap-0.5">
      {formats.map(({ id, Icon, edit }) => (
        <IconButton
          key={id}
          label={t(id)}
          icon={<Icon size={14} />}
          onPress={() => field.current && applyEdit(field.current, edit(fieldOf(field.current)))}
        />
      ))}
    </div>
  );
}
