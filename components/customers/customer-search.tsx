"use client";

import { Search } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Puts what is looked for into the address. */
export function CustomerSearch({ text }: { text: string }) {
  const t = useTranslations("customers");
  const router = useRouter();
  const path = usePathname();

  function search(data: FormData) {
    const wanted = String(data.get("q") ?? "").trim();
    router.push(wanted ? `${path}?${new URLSearchParams({ q: wanted })}` : path);
  }

  return (
    <search>
      <form action={search} className="flex max-w-xl items-end gap-2">
        <TextField
          key={text}
          hideLabel
          label={t("search")}
          name="q"
          type="search"
          defaultValue={text}
          placeholder={t("searchHint")}
          maxLength={200}
          className="flex-1"
        />
        <Button type="submit" icon={<Search aria-hidden size={16} />}>
          {t("searchButton")}
        </Button>
      </form>
    </search>
  );
}
