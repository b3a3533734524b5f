import { Kbd } from "@/components/ui/kbd";

type ShortcutLinesProps = {
  title: string;
  lines: readonly { keys: readonly string[]; text: string }[];
  /** said between keys that follow each other */
  between?: string;
};

/** A group of keys on a sheet, each with what it does. */
export function ShortcutLines({ title, lines, between }: ShortcutLinesProps) {
  return (
    <section className="break-inside-avoid pb-6">
      <h3 className="pb-2 text-xs font-medium text-ink-3">{title}</h3>
      <dl className="flex flex-col gap-2">
        {lines.map((line) => (
          <div key={line.keys.join()} className="flex items-center justify-between gap-3">
            <dt className="first-letter:uppercase">{line.text}</dt>
            <dd className="flex shrink-0 items-center gap-1 text-xs text-ink-3">
              {line.keys.map((key, index) => (
                <span key={key} className="flex items-center gap-1">
                  {index > 0 && between}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
