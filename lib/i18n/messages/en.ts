import alerts from "./en/alerts.json";
import auth from "./en/auth.json";
import charts from "./en/charts.json";
import comments from "./en/comments.json";
import customers from "./en/customers.json";
import feedback from "./en/feedback.json";
import history from "./en/history.json";
import insights from "./en/insights.json";
import kpis from "./en/kpis.json";
import live from "./en/live.json";
import maps from "./en/maps.json";
import method from "./en/method.json";
import metrics from "./en/metrics.json";
import personas from "./en/personas.json";
import profile from "./en/profile.json";
import results from "./en/results.json";
import search from "./en/search.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import surveys from "./en/surveys.json";
import templates from "./en/templates.json";
import touchpoints from "./en/touchpoints.json";
import ui from "./en/ui.json";
import widget from "./en/widget.json";

/** Every text of the product in English: one file a feature, whose name is its namespace. */
export const english = {
  alerts,
  auth,
  charts,
  comments,
  customers,
  feedback,
  history,
  insights,
  kpis,
  live,
  maps,
  method,
  metrics,
  personas,
  profile,
  results,
  search,
  settings,
  shell,
  surveys,
  templates,
  touchpoints,
  ui,
  widget,
};
