import { segmentsOf } from "@/lib/comments/segments";

type CommentTextProps = { body: string; people: { id: string; name: string }[] };

/** What was said, with those who are mentioned standing out. */
export function CommentText({ body, people }: CommentTextProps) {
  let at = 0;
  const segments = segmentsOf(body, people).map((segment) => {
    at += segment.text.length;
    return { ...segment, at };
  });
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {segments.map(({ text, mention, at: end }) =>
        mention === null ? (
          text
        ) : (
          <strong
            key={end}
            className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent-ink"
          >
            {text}
          </strong>
        ),
      )}
    </p>
  );
}
