"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Spinner } from "@/components/ui/spinner";
import { TextLink } from "@/components/ui/text-link";
import { listBehindAction } from "@/lib/kpis/actions";
import type {
  BehindAnswer,
  BehindCustomer,
  BehindInput,
  BehindItem,
} from "@/lib/kpis/behind/figures";
import type { Behind } from "@/lib/kpis/behind/queries";
import type { Opened } from "./behind-scope";
import { durationText } from "./duration-text";

type Props = Pick<Opened, "figure" | "days"> & { workspaceSlug: string; of: BehindInput["of"] };

/** The cases of a figure, a page at a time. */
export function BehindList({ workspaceSlug, of, figure, days }: Props) {
  const t = useTranslations("kpis.behind");
  const [page, setPage] = useState(0);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isWanted = true;
    setBehind(null);
    listBehindAction(workspaceSlug, { of: { ...of, ...days }, figure, page }).then((result) => {
      if (!isWanted) return;
      if (result.ok) setBehind(result.value);
      setProblem(result.ok ? null : result.error.message);
    });
    return () => {
      isWanted = false;
    };
  }, [workspaceSlug, of, days, figure, page]);

  if (problem) return <FormMessage>{problem}</FormMessage>;
  if (!behind) return <Spinner label={t("loading")} />;
  if (behind.isHidden) return <p className="text-ink-2">{t("hidden")}</p>;
  const { answers, items, customers, pageSize } = behind;
  const total = answers.total + items.total + customers.total;
  if (total === 0) return <p className="text-ink-2">{t("none")}</p>;
  const last = Math.ceil(total / pageSize) - 1;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs text-ink-3" aria-live="polite">
        {t("shown", {
          from: page * pageSize + 1,
          to: Math.min(total, (page + 1) * pageSize),
          total,
        })}
      </p>
      {(figure.kind === "moves" || figure.kind === "visits") && (
        <p className="text-xs text-ink-3">{t("once")}</p>
      )}
      <ul className="flex flex-col divide-y divide-line">
        {answers.items.map((answer) => (
          <AnswerItem key={`${answer.id} ${answer.kind}`} answer={answer} slug={workspaceSlug} />
        ))}
        {items.items.map((item) => (
          <FeedbackItem key={item.id} item={item} slug={workspaceSlug} />
        ))}
        {customers.items.map((customer) => (
          <CustomerItem key={customer.id} customer={customer} slug={workspaceSlug} />
        ))}
      </ul>
      {last > 0 && (
        <div className="flex gap-2">
          <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            {t("before")}
          </Button>
          <Button isDisabled={page >= last} onPress={() => setPage(page + 1)}>
            {t("next")}
          </Button>
        </div>
      )}
    </div>
  );
}

const scaleEnds = { csat: 5, csat3: 3, csat7: 7, nps: 10, ces: 7, ces5: 5 } as const;

function AnswerItem({ answer, slug }: { answer: BehindAnswer; slug: string }) {
  const t = useTranslations("kpis.behind");
  const format = useFormatter();
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold tabular-nums">
          {t("score", { kind: answer.kind, score: answer.score, of: scaleEnds[answer.kind] })}
        </span>
        <span className="text-xs text-ink-3">
          {answer.stage} · {format.dateTime(new Date(answer.at), { dateStyle: "medium" })}
        </span>
      </p>
      {answer.text && <p className="text-ink-2">{answer.text}</p>}
      {answer.itemId && (
        <TextLink href={`/${slug}/feedback?item=${answer.itemId}`}>{t("inbox")}</TextLink>
      )}
    </li>
  );
}

function FeedbackItem({ item, slug }: { item: BehindItem; slug: string }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const at = format.dateTime(new Date(item.at), { dateStyle: "medium" });
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        {item.seconds !== null && (
          <span className="font-semibold tabular-nums">
            {t("behind.after", { time: durationText({ t, format }, item.seconds) })}
          </span>
        )}
        <span className="text-xs text-ink-3">
          {item.stage} · {at}
        </span>
      </p>
      {item.text && <p className="text-ink-2">{item.text}</p>}
      <TextLink href={`/${slug}/feedback?item=${item.id}`}>{t("behind.inbox")}</TextLink>
    </li>
  );
}

function CustomerItem({ customer, slug }: { customer: BehindCustomer; slug: string }) {
  const t = useTranslations("kpis.behind");
  const format = useFormatter();
  const when = (text: string) => format.dateTime(new Date(text), { dateStyle: "medium" });
  const { did, at, until, orders } = customer;
  const texts = {
    entered: until ? t("went", { at: when(at), until: when(until) }) : t("came", { at: when(at) }),
    ordered:
      orders !== null
        ? t("ordered", { count: orders, at: when(at) })
        : t("orderedAgain", { at: when(at), until: when(until ?? at) }),
    seen: t("seen", { at: when(at) }),
  };
  return (
    <li className="flex flex-col gap-0.5 py-2.5">
      <TextLink href={`/${slug}/customers/${customer.id}`}>
        {customer.name ?? t("unnamed")}
      </TextLink>
      <span className="text-xs text-ink-3">{texts[did]}</span>
    </li>
  );
}
