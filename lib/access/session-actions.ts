"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { Theme } from "@/db/enums";
import type { Result } from "@/lib/core/result";
import { setThemeAction } from "./account-actions";
import { requireOwnSite } from "./action";
import { sessionCookie } from "./cookie";
import { closeSession } from "./sessions";

const yearSeconds = 365 * 24 * 3600;

/** Ends this session on the server, so that a copy of its cookie is worth nothing. */
export async function signOutAction(): Promise<void> {
  await requireOwnSite();
  const jar = await cookies();
  const { name, options } = sessionCookie();
  const token = jar.get(name)?.value;
  if (token) await closeSession(token);
  jar.set(name, "", { ...options, maxAge: 0 });
  redirect("/sign-in");
}

/** Keeps the theme with the person and, for the first paint of the next page, in a cookie. */
export async function chooseThemeAction(theme: Theme): Promise<Result<null>> {
  const result = await setThemeAction({ theme });
  if (result.ok) {
    (await cookies()).set("theme", theme, { path: "/", sameSite: "lax", maxAge: yearSeconds });
  }
  return result;
}
