import type { Demo } from "./demo";
import { latencyOf } from "./figures";
import { getPage } from "./pages";
import type { Target } from "./target";

const rounds = 300;

/** The public page of a survey: how fast it is there, and what a phone has to load for it. */
export async function measureSurveyPage({ site }: Target, demo: Demo) {
  const token = demo.surveys[0]?.links[0]?.token;
  const address = `${site}/s/${token}`;
  const durations: number[] = [];
  for (let round = 0; round < rounds; round += 1) durations.push((await getPage(address)).ms);
  const page = await getPage(address);
  const stylePath = /<link[^>]+href="([^"]+\.css)"/.exec(page.text)?.[1];
  const style = await getPage(site + stylePath);
  return {
    requests: rounds,
    ms: latencyOf(durations),
    html: { bytes: page.bytes, encoding: page.encoding, rawBytes: page.text.length },
    css: { bytes: style.bytes, encoding: style.encoding, rawBytes: style.text.length },
    bytes: page.bytes + style.bytes,
    scripts: (page.text.match(/<script/g) ?? []).length,
  };
}
