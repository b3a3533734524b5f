"use server";

import { action } from "@/lib/access/action";
import { deleteMapView, renameMapView, saveMapView } from "./commands";
import { listMapViews } from "./queries";

export const listMapViewsAction = action(listMapViews);
export const saveMapViewAction = action(saveMapView);
export const renameMapViewAction = action(renameMapView);
export const deleteMapViewAction = action(deleteMapView);
