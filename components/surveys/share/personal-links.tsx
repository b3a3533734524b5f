"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/text-area";
import { createPersonalLinksAction } from "@/lib/surveys/actions";
import { readPeople } from "@/lib/surveys/invitations/people";
import { type MadeLink, MadeLinks } from "./made-links";

type Props = { slug: string; surveyId: string; site: string; onDone: () => void };

/** A link for each known customer, from a pasted table or a file, given back as a table. */
export default function PersonalLinks({ slug, surveyId, site, onDone }: Props) {
  const t = useTranslations("surveys.invitations");
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [made, setMade] = useState<MadeLink[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const { people, faults } = readPeople(text);

  function read(next: string) {
    setFault(null);
    setText(next);
  }

  async function readFile(file: File) {
    const next = (await file.slice(0, 2_000_000).text()).trim();
    if (next.includes("\0")) setFault(t("noText", { name: file.name }));
    else read(next);
  }

  async function make() {
    if (people.length === 0) return setFault(t("noPeople"));
    setMaking(true);
    const result = await createPersonalLinksAction(slug, { surveyId, people }).catch(() => null);
    setMaking(false);
    if (!result?.ok) return setFault(result?.error.message ?? t("noPeople"));
    setFault(null);
    setMade(
      result.value.people.map(({ customer, email, path }) => ({
        ...{ customer, email: email ?? "", url: site + path },
      })),
    );
    onDone();
  }

  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label={t("people")}
        rows={5}
        value={text}
        onChange={read}
        description={t("peopleHint")}
        placeholder={"C-1001, ada@example.com"}
      />
      <p className="text-xs text-ink-2" role="status">
        {t("read", { count: people.length })}
        {faults.length > 0 &&
          ` · ${t("faults", {
            count: faults.length,
            line: faults[0]?.line ?? 0,
            example: faults[0]?.text ?? "",
          })}`}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onPress={() => void make()} isPending={isMaking}>
          {t("makePersonal")}
        </Button>
        <Button onPress={() => picker.current?.click()}>{t("choose")}</Button>
        <input
          ref={picker}
          type="file"
          accept=".csv,text/csv,text/plain"
          className="sr-only"
          tabIndex={-1}
          aria-label={t("choose")}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void readFile(file).finally(() => (target.value = ""));
          }}
        />
      </div>
      {fault && <FormMessage>{fault}</FormMessage>}
      {made.length > 0 && <MadeLinks links={made} />}
    </div>
  );
}
