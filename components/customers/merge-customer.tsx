"use client";

import { Merge } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { notify } from "@/components/ui/notify";
import { TextField } from "@/components/ui/text-field";
import { findCustomersAction, joinCustomersAction } from "@/lib/customers/actions";
import type { ListedCustomer } from "@/lib/customers/people/queries";

type MergeCustomerProps = { workspaceSlug: string; customerId: string; name: string };

/** Of those found; more are told of. */
const mostShown = 8;

/** Looks for another customer and makes it part of this one. */
export function MergeCustomer({ workspaceSlug, customerId, name }: MergeCustomerProps) {
  const t = useTranslations("customers");
  const router = useRouter();
  const [wanted, setWanted] = useState("");
  const [found, setFound] = useState<ListedCustomer[] | null>(null);
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();

  const search = () =>
    startTransition(async () => {
      const result = await findCustomersAction(workspaceSlug, { search: wanted });
      if (!result.ok) return setProblem(result.error.message);
      setProblem(undefined);
      setFound(result.value.customers.filter(({ id }) => id !== customerId));
    });
  const merge = (otherId: string, close: () => void) =>
    startTransition(async () => {
      const result = await joinCustomersAction(workspaceSlug, { customerId, otherId });
      if (!result.ok) return setProblem(result.error.message);
      notify.ok(t("merged"));
      close();
      router.refresh();
    });

  return (
    <Dialog
      title={t("mergeTitle", { name })}
      trigger={<Button icon={<Merge aria-hidden size={16} />}>{t("merge")}</Button>}
      onOpenChange={() => {
        setFound(null);
        setWanted("");
        setProblem(undefined);
      }}
    >
      {({ close }) => (
        <div className="flex flex-col gap-4">
          <p>{t("mergeHint")}</p>
          <form action={search} className="flex items-end gap-2">
            <TextField
              label={t("mergeSearch")}
              type="search"
              // Held here: a form forgets what was typed once its action has run.
              value={wanted}
              onChange={setWanted}
              maxLength={200}
              placeholder={t("searchHint")}
              autoFocus
              className="flex-1"
            />
            <Button type="submit" isPending={isPending}>
              {t("searchButton")}
            </Button>
          </form>
          {problem && <FormMessage>{problem}</FormMessage>}
          {found?.length === 0 && (
            <p role="status" className="text-ink-2">
              {t("mergeNone")}
            </p>
          )}
          <ul className="flex flex-col gap-2">
            {found?.slice(0, mostShown).map((other) => (
              <li key={other.id} className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 wrap-anywhere">
                  {other.name}{" "}
                  <span className="text-ink-2">
                    {[other.email, other.ownId, other.persona]
                      .filter((part) => part && part !== other.name)
                      .join(" · ")}
                  </span>
                </span>
                <Button
                  size="sm"
                  variant="danger"
                  isDisabled={isPending}
                  onPress={() => merge(other.id, close)}
                >
                  {t("mergeConfirm", { other: other.email ?? other.name })}
                </Button>
              </li>
            ))}
          </ul>
          {found && found.length > mostShown && (
            <p role="status" className="text-sm text-ink-2">
              {t("mergeMore")}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
