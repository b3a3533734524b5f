import { getRequestConfig } from "next-intl/server";
import { currentUser } from "@/lib/access/request";
import { english } from "./messages/en";

// A text that does not exist, or a key put together from too loose a type, fails the type check.
declare module "next-intl" {
  interface AppConfig {
    Messages: typeof english;
  }
}

/** Times are shown in the person's own zone, figures and words in the one language there is. */
export default getRequestConfig(async () => ({
  locale: "en",
  timeZone: (await currentUser())?.timeZone ?? "UTC",
  messages: english,
}));
