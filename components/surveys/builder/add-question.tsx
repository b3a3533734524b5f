"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { type QuestionKind, questionKinds } from "@/db/enums";
import { QuestionIcon } from "./question-icon";

export function AddQuestion({ onAdd }: { onAdd: (kind: QuestionKind) => void }) {
  const t = useTranslations("surveys");
  return (
    <Menu
      label={t("builder.add")}
      trigger={<Button icon={<Plus aria-hidden size={16} />}>{t("builder.add")}</Button>}
    >
      {questionKinds.map((kind) => (
        <MenuItem key={kind} icon={<QuestionIcon kind={kind} />} onAction={() => onAdd(kind)}>
          {t(`kinds.${kind}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
