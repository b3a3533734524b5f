import { CopyButton } from "@/components/ui/copy-button";

type OnceShownProps = { label: string; text: string; copyLabel: string };

/** A secret that is on the screen now and cannot be read again. */
export function OnceShown({ label, text, copyLabel }: OnceShownProps) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-card border border-opportunity-line bg-opportunity-soft p-3 text-opportunity-ink">
      <p role="status" className="text-sm font-medium">
        {label}
      </p>
      <code className="w-full rounded-control border border-line bg-surface px-2 py-1.5 text-xs whitespace-pre-wrap text-ink select-all wrap-anywhere">
        {text}
      </code>
      <CopyButton text={text} label={copyLabel} />
    </div>
  );
}
