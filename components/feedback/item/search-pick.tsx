"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";
import { TextField } from "@/components/ui/text-field";
import type { Result } from "@/lib/core/result";

export type Found = { id: string; label: string; description: string };

type Props = {
  label: string;
  /** The field of the form that carries the chosen id. */
  name: string;
  search: (words: string) => Promise<Result<Found[]>>;
};

const pauseMs = 200;

/** One thing out of many, found while typing; nothing is loaded before. */
export function SearchPick({ label, name, search }: Props) {
  const t = useTranslations("feedback.search");
  const [words, setWords] = useState("");
  const [found, setFound] = useState<Found[] | null>(null);
  const [chosen, setChosen] = useState("");

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        const result = await search(words);
        if (isCurrent) setFound(result.ok ? result.value : []);
      },
      words === "" ? 0 : pauseMs,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search, words]);

  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        type="search"
        value={words}
        onChange={setWords}
        maxLength={100}
        autoFocus
      />
      <input type="hidden" name={name} value={chosen} />
      <fieldset className="max-h-64 overflow-y-auto rounded-card border border-line">
        <legend className="sr-only">{t("results")}</legend>
        {found === null && <p className="p-3 text-ink-3">{t("searching")}</p>}
        {found?.length === 0 && <p className="p-3 text-ink-3">{t("nothing")}</p>}
        {found?.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={one.id === chosen}
            onClick={() => setChosen(one.id)}
            className={cx(
              "flex min-h-11 w-full flex-col items-start justify-center gap-0.5 border-b border-line px-3 py-1.5 text-start last:border-0 hover:bg-hover",
              one.id === chosen && "bg-accent-soft hover:bg-accent-soft",
            )}
          >
            <span className="line-clamp-2">{one.label}</span>
            {one.description && <span className="text-xs text-ink-3">{one.description}</span>}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
