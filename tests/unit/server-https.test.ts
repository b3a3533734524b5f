import { beforeAll, expect, test, vi } from "vitest";
import { healthRoute } from "@/lib/server/health";
import { testSite } from "../support/test-site";

const site = testSite([healthRoute]);

beforeAll(() => {
  // Set before the environment is first read, which happens once.
  vi.stubEnv("APP_URL", "https://journeys.example");
});

test.each(["/api/health?live", "/s/no-survey", "/nothing"])(
  "Where people come by HTTPS, the answer to %s asks them to stay with it",
  async (path) => {
    const { headers } = await fetch(site.url + path);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  },
);
