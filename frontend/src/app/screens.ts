/** The screens, in the order of the rail. Each is loaded when it is first shown. */

import type { Component } from "svelte";
import type { Kind } from "../api/types";
import { words } from "../words";
import { remembered } from "./remembered.svelte";
import { href } from "./router.svelte";

export interface Screen {
  /** First part of the path. */
  readonly path: string;
  readonly name: string;
  /** The key behind "g"; none where the screen is reached from others. */
  readonly key?: string;
  /** Drawn in the rail, as the path of a 20 × 20 icon. */
  readonly icon: string;
  /** Whether it stands in the rail. */
  readonly listed: boolean;
  /** Of what its rows are, for the filters; none where it takes no terms. */
  readonly kind?: Kind;
  readonly load: () => Promise<{ default: Component }>;
}

const names = words.screens;

export const SCREENS: readonly Screen[] = [
  {
    path: "now",
    name: names.now,
    key: "n",
    icon: "M10 3v7l4 3M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z",
    listed: true,
    load: () => import("../screens/now/Now.svelte"),
  },
  {
    path: "ledger",
    name: names.ledger,
    key: "l",
    icon: "M4 3h12v14H4zM7 7h6M7 10h6M7 13h4",
    listed: true,
    kind: "claims",
    load: () => import("../screens/ledger/Ledger.svelte"),
  },
  {
    path: "incidents",
    name: names.incidents,
    key: "i",
    icon: "M10 2l2.5 5 5.5.8-4 3.9.9 5.5L10 14.6 5.1 17.2l.9-5.5-4-3.9L7.500 7z",
    listed: true,
    kind: "incidents",
    load: () => import("../screens/incidents/Incidents.svelte"),
  },
  {
    path: "incident",
    name: names.incident,
    icon: "",
    listed: false,
    load: () => import("../screens/incident/Incident.svelte"),
  },
  {
    path: "figures",
    name: names.figures,
    key: "f",
    icon: "M3 17h14M5 13h6M8 9h8M4 5h5",
    listed: true,
    kind: "incidents",
    load: () => import("../screens/figures/Figures.svelte"),
  },
  {
    path: "map",
    name: names.map,
    key: "m",
    icon: "M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12",
    listed: true,
    kind: "incidents",
    load: () => import("../screens/map/Map.svelte"),
  },
  {
    path: "timeline",
    name: names.timeline,
    key: "t",
    icon: "M3 10h14M5 7v6M9 5v10M14 8v4",
    listed: true,
    kind: "events",
    load: () => import("../screens/timeline/Timeline.svelte"),
  },
  {
    path: "disputes",
    name: names.disputes,
    key: "d",
    icon: "M6 4L2 10l4 6M14 4l4 6-4 6M8 10h4",
    listed: true,
    kind: "relations",
    load: () => import("../screens/disputes/Disputes.svelte"),
  },
  {
    path: "sources",
    name: names.sources,
    key: "s",
    icon: "M5 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM15 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 18a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7 5l6 4M8 15l5-4",
    listed: true,
    kind: "sources",
    load: () => import("../screens/sources/Sources.svelte"),
  },
  {
    path: "review",
    name: names.review,
    key: "r",
    icon: "M4 10l4 4 8-9",
    listed: true,
    load: () => import("../screens/review/Review.svelte"),
  },
  {
    path: "search",
    name: names.search,
    icon: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13 13l4 4",
    listed: true,
    load: () => import("../screens/search/Search.svelte"),
  },
  {
    path: "reports",
    name: names.reports,
    key: "p",
    icon: "M5 2h7l4 4v12H5zM12 2v4h4M8 10h5M8 13h5",
    listed: true,
    kind: "reports",
    load: () => import("../screens/reports/Reports.svelte"),
  },
  {
    path: "report",
    name: names.report,
    icon: "",
    listed: false,
    load: () => import("../screens/report/Report.svelte"),
  },
];

export const FIRST = SCREENS[0]!;

export function screenOf(parts: readonly string[]): Screen | undefined {
  return parts.length ? SCREENS.find((one) => one.path === parts[0]) : FIRST;
}

/** The address of a screen, with the terms that go along from screen to screen. */
export function addressOf(screen: Screen): string {
  return href(`/${screen.path}`, screen.kind ? new URLSearchParams(remembered.pinned) : undefined);
}
