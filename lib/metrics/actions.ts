"use server";

import { action } from "@/lib/access/action";
import {
  addMetricPoints,
  archiveMetric,
  changeMetric,
  createMetric,
  importMetricCsv,
  removeMetricPoint,
  restoreMetric,
} from "./commands";
import { listMetricPoints, listRemovedMetrics } from "./queries";

export const createMetricAction = action(createMetric);
export const changeMetricAction = action(changeMetric);
export const archiveMetricAction = action(archiveMetric);
export const restoreMetricAction = action(restoreMetric);
export const addMetricPointsAction = action(addMetricPoints);
export const importMetricCsvAction = action(importMetricCsv);
export const removeMetricPointAction = action(removeMetricPoint);
export const listRemovedMetricsAction = action(listRemovedMetrics);
export const listMetricPointsAction = action(listMetricPoints);
