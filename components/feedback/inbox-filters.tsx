"use client";

import { Search } from "lucide-react";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useTransition } from "react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ratings } from "@/lib/feedback/filters";
import type { Person } from "./people";

type Props = {
  home: string;
  stages: { id: string; title: string; mapTitle: string }[];
  people: Person[];
};

const any = "any";

/** Filters that live in the address, so that a view can be kept and sent. */
export function InboxFilters({ home, stages, people }: Props) {
  const t = useTranslations("feedback.filters");
  const router = useRouter();
  const params = useSearchParams();
  const [, startTransition] = useTransition();

  function set(name: string, value: string) {
    const next = new URLSearchParams(params);
    next.delete("item");
    if (value === "" || value === any) next.delete(name);
    else next.set(name, value);
    startTransition(() => router.replace(`${home}?${next}`));
  }

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const value = new FormData(event.currentTarget).get("q");
    set("q", typeof value === "string" ? value.trim() : "");
  }

  const choice = (name: string, label: string, items: { id: string; label: string }[]) => (
    <Select
      hideLabel
      label={label}
      value={params.get(name) ?? any}
      onChange={(value) => set(name, value)}
      items={[{ id: any, label: `${label}: ${t("any")}` }, ...items]}
    />
  );

  return (
    <div className="grid grid-cols-2 gap-2 border-b border-line bg-surface p-3">
      <form onSubmit={search} className="col-span-2">
        <TextField
          key={params.get("q") ?? ""}
          hideLabel
          label={t("search")}
          name="q"
          type="search"
          placeholder={t("search")}
          prefix={<Search aria-hidden size={14} />}
          defaultValue={params.get("q") ?? ""}
          maxLength={200}
        />
      </form>
      {choice(
        "stage",
        t("stage"),
        stages.map(({ id, title, mapTitle }) => ({ id, label: title, description: mapTitle })),
      )}
      {choice(
        "rating",
        t("rating"),
        ratings.map((id) => ({ id, label: t(`ratings.${id}`) })),
      )}
      <div className="col-span-2">
        {choice("assignee", t("assignee"), [
          { id: "me", label: t("me") },
          { id: "nobody", label: t("nobody") },
          ...people.map(({ id, name }) => ({ id, label: name })),
        ])}
      </div>
    </div>
  );
}
