/** What became of a sign-in: fine, or why not. */
type SignInOutcome =
  | { kind: "ok" }
  | { kind: "wrong" }
  | { kind: "limited"; minutes: number }
  | { kind: "failed" };

/** Signs in by a provider that needs no other site. Never throws. */
export async function signInHere(
  provider: "credentials" | "demo",
  values: { email?: string; password?: string } = {},
): Promise<SignInOutcome> {
  try {
    const url = await post(`/api/auth/callback/${provider}`, { ...values });
    return outcomeOf(new URL(url, window.location.origin).searchParams.get("error"));
  } catch {
    return { kind: "failed" };
  }
}

/** The address of an identity provider's own sign-in page. @throws Error without an answer */
export const providerAddress = (provider: string, next: string): Promise<string> =>
  post(`/api/auth/signin/${provider}`, { callbackUrl: next });

function outcomeOf(error: string | null): SignInOutcome {
  if (!error) return { kind: "ok" };
  if (error === "CredentialsSignin") return { kind: "wrong" };
  const [code, seconds] = error.split(":");
  if (code !== "rate_limited") return { kind: "failed" };
  return { kind: "limited", minutes: Math.max(1, Math.ceil(Number(seconds) / 60) || 1) };
}

async function post(path: string, values: Record<string, string>): Promise<string> {
  const answer = await fetch("/api/auth/csrf", { cache: "no-store" });
  const csrfToken = textOf(await answer.json(), "csrfToken");
  const body = new URLSearchParams({ callbackUrl: "/", ...values, csrfToken, json: "true" });
  const response = await fetch(path, { method: "POST", body });
  return textOf(await response.json(), "url");
}

function textOf(answer: unknown, name: string): string {
  const value: unknown =
    typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
  if (typeof value !== "string") throw new Error(`The answer has no ${name}.`);
  return value;
}
