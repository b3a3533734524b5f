"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createSingleLinksAction } from "@/lib/surveys/actions";
import { type MadeLink, MadeLinks } from "./made-links";

type Props = { slug: string; surveyId: string; site: string; onDone: () => void };

/** Links for whoever has them, each for one answer. */
export function SingleLinks({ slug, surveyId, site, onDone }: Props) {
  const t = useTranslations("surveys.invitations");
  const [made, setMade] = useState<MadeLink[]>([]);
  return (
    <div className="flex flex-col gap-3">
      <ActionForm
        action={(values) =>
          createSingleLinksAction(slug, { surveyId, count: Number(values.count) })
        }
        onSuccess={({ paths }) => {
          setMade(paths.map((path) => ({ customer: "", email: "", url: site + path })));
          onDone();
        }}
      >
        <TextField
          label={t("count")}
          name="count"
          type="number"
          min={1}
          max={1000}
          defaultValue="10"
          isRequired
          description={t("countHint")}
        />
        <div>
          <SubmitButton>{t("makeSingle")}</SubmitButton>
        </div>
      </ActionForm>
      {made.length > 0 && <MadeLinks links={made} />}
    </div>
  );
}
