"use client";

import { useRouter } from "next/navigation";
import type { ReactElement } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Result } from "@/lib/core/result";
import { type Found, SearchPick } from "./search-pick";
import { StanceField, stanceOf } from "./stance-field";

type Props = {
  /** What the dialog, its button and its field are called, and what is said when it is done. */
  texts: { open: string; title: string; hint: string; which: string; submit: string; done: string };
  icon: ReactElement;
  search: (words: string) => Promise<Result<Found[]>>;
  tie: (chosen: { id: string; stance: ReturnType<typeof stanceOf> }) => Promise<Result<unknown>>;
};

/** Ties the answer to one thing that is searched for, for or against it. */
export function PickDialog({ texts, icon, search, tie }: Props) {
  const router = useRouter();
  return (
    <Dialog
      title={texts.title}
      description={texts.hint}
      trigger={<Button icon={icon}>{texts.open}</Button>}
    >
      {({ close }) => (
        <ActionForm
          action={(values) => tie({ id: values.chosen ?? "", stance: stanceOf(values.stance) })}
          onSuccess={() => {
            notify.ok(texts.done);
            close();
            router.refresh();
          }}
        >
          <SearchPick label={texts.which} name="chosen" search={search} />
          <StanceField />
          <div>
            <SubmitButton>{texts.submit}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
