"use client";

import { Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";

type Props = {
  /** The questions before this one: only their answers are known. */
  earlier: readonly Question[];
  hiddenFields: readonly string[];
  onPick: (place: string) => void;
};

/** Puts a place into a text where an earlier answer or a hidden value will stand. */
export function QuoteMenu({ earlier, hiddenFields, onPick }: Props) {
  const t = useTranslations("surveys.builder");
  const quotable = earlier.filter(({ kind }) => !["matrix", "contact", "consent"].includes(kind));
  if (quotable.length === 0 && hiddenFields.length === 0) return null;
  return (
    <div>
      <Menu
        label={t("quote")}
        trigger={
          <Button size="sm" variant="ghost" icon={<Quote aria-hidden size={14} />}>
            {t("quote")}
          </Button>
        }
      >
        {quotable.map((question) => (
          <MenuItem key={question.id} onAction={() => onPick(`{{${fieldName(question)}}}`)}>
            {question.title || t("untitled")}
          </MenuItem>
        ))}
        {hiddenFields.map((name) => (
          <MenuItem key={name} onAction={() => onPick(`{{${name}}}`)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
