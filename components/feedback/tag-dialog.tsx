"use client";

import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

/** Asks for the name of a tag. */
export function TagDialog({ onTag }: { onTag: (name: string) => void }) {
  const t = useTranslations("feedback.tags");
  const [isOpen, setOpen] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("name");
    const name = typeof typed === "string" ? typed.trim() : "";
    if (name === "") return;
    onTag(name);
    setOpen(false);
  }

  return (
    <Dialog
      title={t("add")}
      size="sm"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" icon={<Tag aria-hidden size={14} />}>
          {t("add")}
        </Button>
      }
    >
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField label={t("name")} name="name" maxLength={40} isRequired autoFocus />
        <div>
          <Button type="submit" variant="primary">
            {t("submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
