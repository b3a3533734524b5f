import { env } from "@/lib/core/env";

/** The session cookie; `__Host-` binds it to this host wherever the product runs over HTTPS. */
export function sessionCookie() {
  const isSecure = env().APP_URL.startsWith("https://");
  return {
    name: isSecure ? "__Host-throughline-session" : "throughline-session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure },
  };
}
