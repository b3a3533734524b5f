"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type ViewNameProps = {
  start?: string;
  /** what the button says for a name */
  sayingFor: (name: string) => string;
  /** Gives back whether the name was taken on; what was typed stays otherwise. */
  onName: (name: string) => Promise<boolean>;
};

/** A field for the name of a view. */
export function ViewName({ start = "", sayingFor, onName }: ViewNameProps) {
  const t = useTranslations("maps.filter");
  const [name, setName] = useState(start);
  const wanted = name.trim();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (wanted && (await onName(wanted))) setName("");
  }

  return (
    <form className="flex items-end gap-2" onSubmit={(event) => void submit(event)}>
      <TextField
        // Whoever renames has just asked for it.
        autoFocus={start !== ""}
        label={t("viewName")}
        value={name}
        maxLength={60}
        onChange={setName}
        className="min-w-0 grow"
      />
      <Button type="submit" isDisabled={wanted === ""}>
        {sayingFor(wanted)}
      </Button>
    </form>
  );
}
