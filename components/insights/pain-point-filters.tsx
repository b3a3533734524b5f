"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Person } from "@/components/feedback/people";
import { Select } from "@/components/ui/select";
import { useSeverityItems } from "@/components/ui/use-severity-items";

type Props = {
  home: string;
  stages: { id: string; title: string; mapTitle: string }[];
  people: Person[];
};

const any = "any";

/** Filters that live in the address. */
export function PainPointFilterBar({ home, stages, people }: Props) {
  const t = useTranslations("insights.filters");
  const severities = useSeverityItems();
  const router = useRouter();
  const params = useSearchParams();

  const choice = (
    name: "severity" | "stage" | "owner",
    items: { id: string; label: string; description?: string }[],
  ) => (
    <Select
      hideLabel
      label={t(name)}
      className="w-full sm:w-52"
      value={params.get(name) ?? any}
      onChange={(value) => {
        const next = new URLSearchParams(params);
        if (value === any) next.delete(name);
        else next.set(name, value);
        router.replace(`${home}?${next}`);
      }}
      items={[{ id: any, label: `${t(name)}: ${t("any")}` }, ...items]}
    />
  );

  return (
    <div className="flex flex-wrap gap-2">
      {choice("severity", severities)}
      {choice(
        "stage",
        stages.map(({ id, title, mapTitle }) => ({ id, label: title, description: mapTitle })),
      )}
      {choice("owner", [
        { id: "nobody", label: t("nobody") },
        ...people.map(({ id, name }) => ({ id, label: name })),
      ])}
    </div>
  );
}
