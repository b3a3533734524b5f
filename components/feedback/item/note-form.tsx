"use client";

import { AtSign } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { addFeedbackNoteAction } from "@/lib/feedback/actions";
import type { Person } from "@/lib/workspaces/queries";

type Props = { slug: string; itemId: string; people: Person[] };

/** A note for the team; whoever it names as `@Name` is told by mail. */
export function NoteForm({ slug, itemId, people }: Props) {
  const t = useTranslations("feedback.detail");
  const router = useRouter();
  const [text, setText] = useState("");
  return (
    <ActionForm
      action={() => addFeedbackNoteAction(slug, { itemId, text })}
      onSuccess={() => {
        setText("");
        router.refresh();
      }}
      className="gap-2"
    >
      <TextArea
        label={t("note")}
        hideLabel
        name="text"
        rows={2}
        maxLength={4000}
        isRequired
        value={text}
        onChange={setText}
      />
      <div className="flex gap-2">
        <SubmitButton variant="secondary">{t("addNote")}</SubmitButton>
        <Menu
          label={t("mention")}
          trigger={
            <Button variant="ghost" icon={<AtSign aria-hidden size={14} />}>
              {t("mention")}
            </Button>
          }
        >
          {people.map(({ id, name }) => (
            <MenuItem
              key={id}
              onAction={() =>
                setText((typed) => `${typed}${/(^|\s)$/.test(typed) ? "" : " "}@${name} `)
              }
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </ActionForm>
  );
}
