import { AppError } from "@/lib/core/errors";
import { type Result, settle } from "@/lib/core/result";
import type { Person, Visit, Visitor } from "./account-operation";
import { requireOwnSite } from "./action";
import { callerAddress, callMeta, signedIn } from "./request";

type AccountOperation<Caller, Input, Output> = (caller: Caller, input: Input) => Promise<Output>;

/** An account operation as a server action that anybody may call. */
export function visitorAction<Input, Output>(operation: AccountOperation<Visitor, Input, Output>) {
  const call = (input: Input): Promise<Result<Output>> =>
    settle(async () => {
      await requireOwnSite();
      return operation({ visit: await visit() }, input);
    });
  return Object.assign(call, { needs: "visitor" as const });
}

/** An account operation as a server action of the signed-in person. */
export function personAction<Input, Output>(operation: AccountOperation<Person, Input, Output>) {
  const call = (input: Input): Promise<Result<Output>> =>
    settle(async () => {
      await requireOwnSite();
      return operation(await person(), input);
    });
  return Object.assign(call, { needs: "person" as const });
}

/** @throws AppError unauthenticated */
async function person(): Promise<Person> {
  const session = await signedIn();
  if (!session) throw new AppError("unauthenticated", "Please sign in again.");
  return { visit: await visit(), userId: session.user.id, sessionId: session.sessionId };
}

async function visit(): Promise<Visit> {
  return { ...(await callMeta()), address: await callerAddress() };
}
