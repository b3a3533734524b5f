"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { TextField } from "@/components/ui/text-field";

type Props = { value: string | null; onSearch: (words: string | null) => void };

const quietMs = 400;
const wordsOf = (text: string) => text.trim() || null;

/** Searches when typing pauses, and at once on Enter. */
export function InboxSearch({ value, onSearch }: Props) {
  const t = useTranslations("feedback.filters");
  const [text, setText] = useState(value ?? "");
  const asked = useRef(value);
  const ask = useRef(onSearch);
  ask.current = onSearch;

  // Another view was opened; what is being typed here is never overwritten.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setText(value ?? "");
  }, [value]);

  function search(words: string | null) {
    if (words === asked.current) return;
    asked.current = words;
    ask.current(words);
  }
  const later = useRef(search);
  later.current = search;
  useEffect(() => {
    const timer = setTimeout(() => later.current(wordsOf(text)), quietMs);
    return () => clearTimeout(timer);
  }, [text]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    search(wordsOf(text));
  }

  return (
    <form onSubmit={submit} className="col-span-2">
      <TextField
        hideLabel
        label={t("search")}
        name="q"
        type="search"
        placeholder={t("search")}
        prefix={<Search aria-hidden size={14} />}
        value={text}
        onChange={setText}
        maxLength={200}
      />
    </form>
  );
}
