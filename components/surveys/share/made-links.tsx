"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { FormMessage } from "@/components/ui/form-message";
import { csvFile } from "@/lib/core/csv";
import { saveFile } from "./save-file";

export type MadeLink = { customer: string; email: string; url: string };

/** Links that have just been made; they are not shown again, so they are saved now. */
export function MadeLinks({ links }: { links: MadeLink[] }) {
  const t = useTranslations("surveys.invitations");
  const hasPeople = links.some((link) => link.customer !== "");
  const save = () => {
    const heading = hasPeople ? [t("customer"), t("email"), t("link")] : [t("link")];
    const rows = links.map(({ customer, email, url }) =>
      hasPeople ? [customer, email, url] : [url],
    );
    saveFile("links.csv", new Blob([csvFile([heading, ...rows])], { type: "text/csv" }));
  };
  return (
    <FormMessage tone="ok">
      <div className="flex flex-col gap-2">
        <p>{t("made", { count: links.length })}</p>
        <div className="flex flex-wrap gap-2">
          <Button onPress={save} icon={<Download aria-hidden size={14} />}>
            {t("save")}
          </Button>
          <CopyButton text={links.map(({ url }) => url).join("\n")} label={t("copyAll")} />
        </div>
      </div>
    </FormMessage>
  );
}
