"use client";

import { useContext, useMemo } from "react";
import { cx } from "@/components/ui/cx";
import { segmentsOf } from "@/lib/comments/segments";
import { formattedLines, isFormatted, type Stretch } from "@/lib/maps/formatting/lines";
import { SurroundingsContext } from "../editor/editor-context";

type CardWordsProps = {
  text: string;
  /** On the board the keyboard walks from card to card. */
  linkTabIndex?: -1;
};

/** The text of a card as its signs format it, its links leading where they say and members it names standing out. */
export function CardWords({ text, linkTabIndex }: CardWordsProps) {
  const lines = useMemo(() => (isFormatted(text) ? placed(formattedLines(text)) : null), [text]);
  if (!lines) return <Named text={text} />;
  return lines.map(({ isItem, stretches, at }) => (
    <span
      key={at}
      className={cx(
        "block min-h-[1lh]",
        isItem && "relative ps-3 before:absolute before:start-0.5 before:content-['•']",
      )}
    >
      {stretches.map((stretch) => (
        <Words key={stretch.at} stretch={stretch} linkTabIndex={linkTabIndex} />
      ))}
    </span>
  ));
}

/** Every stretch with the number of the place it has in the text. */
function placed(lines: ReturnType<typeof formattedLines>) {
  let count = 0;
  return lines.map(({ isItem, stretches }) => ({
    isItem,
    at: count++,
    stretches: stretches.map((stretch) => ({ ...stretch, at: count++ })),
  }));
}

type WordsProps = { stretch: Stretch; linkTabIndex?: -1 };

function Words({ stretch, linkTabIndex }: WordsProps) {
  const { text, isBold, isItalic, address } = stretch;
  const className = cx(isBold && "font-semibold", isItalic && "italic");
  if (address !== null)
    return (
      <a
        href={address}
        title={address}
        target="_blank"
        rel="noopener noreferrer"
        tabIndex={linkTabIndex}
        draggable={false}
        className={cx("underline underline-offset-2", className)}
      >
        {text}
      </a>
    );
  const words = <Named text={text} />;
  if (isBold) return <strong className={className}>{words}</strong>;
  return isItalic ? <em>{words}</em> : words;
}

/** A text without formatting; no width of its own for those who are named, it wraps as it was counted. */
function Named({ text }: { text: string }) {
  // A template that is only looked at has no members around it.
  const members = useContext(SurroundingsContext)?.members;
  if (!members || !text.includes("@")) return text;
  let at = 0;
  return segmentsOf(text, members).map(({ text: part, mention }) => {
    at += part.length;
    if (mention === null) return part;
    return (
      <span key={at} className="rounded-sm bg-accent-soft text-accent-ink">
        {part}
      </span>
    );
  });
}
