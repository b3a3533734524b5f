import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { Widget } from "@/lib/surveys/widget/queries";

/** The line for a site, and what a strict content policy has to allow. */
export function WidgetSnippet({ widget, origin }: { widget: Widget; origin: string }) {
  const t = useTranslations("widget");
  if (widget.token === null) {
    return (
      <Card title={t("snippetTitle")}>
        <p className="text-ink-3">{t("notYet")}</p>
      </Card>
    );
  }
  const snippet = `<script async src="${origin}/widget/v1.js" data-survey="${widget.token}"></script>`;
  const policy = `script-src ${origin}; connect-src ${origin}; frame-src ${origin}`;
  return (
    <div className="flex flex-col gap-4">
      <Card title={t("snippetTitle")}>
        <div className="flex flex-col gap-3">
          <p className="text-ink-2">{t("snippetHint")}</p>
          <Code text={snippet} />
          {widget.form === "inline" && (
            <>
              <p className="text-ink-2">{t("inlineHint")}</p>
              <Code text="<div data-throughline></div>" />
            </>
          )}
          {widget.trigger.kind === "event" && widget.form === "popover" && (
            <>
              <p className="text-ink-2">{t("eventHint")}</p>
              <Code
                text={`dispatchEvent(new CustomEvent("throughline", { detail: ${JSON.stringify(widget.trigger.name)} }))`}
              />
            </>
          )}
        </div>
      </Card>
      <Card title={t("cspTitle")}>
        <div className="flex flex-col gap-3">
          <p className="text-ink-2">{t("cspHint")}</p>
          <Code text={`Content-Security-Policy: ${policy}`} />
        </div>
      </Card>
    </div>
  );
}

function Code({ text }: { text: string }) {
  return (
    <div className="flex flex-col items-start gap-2">
      <code className="w-full rounded-card bg-sunken p-3 text-xs break-all">{text}</code>
      <CopyButton text={text} />
    </div>
  );
}
