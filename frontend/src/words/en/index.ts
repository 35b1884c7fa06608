import { codes } from "./codes";
import { deciding } from "./deciding";
import { disputes } from "./disputes";
import { evidence } from "./evidence";
import { figures } from "./figures";
import { frame } from "./frame";
import { incident } from "./incident";
import { incidents } from "./incidents";
import { ledger } from "./ledger";
import { map } from "./map";
import { now } from "./now";
import { query } from "./query";
import { reports } from "./reports";
import { report } from "./report";
import { review } from "./review";
import { search } from "./search";
import { sources } from "./sources";
import { timeline } from "./timeline";
import { screens } from "./screens";

export default {
  codes,
  deciding,
  disputes,
  evidence,
  figures,
  frame,
  incident,
  incidents,
  ledger,
  map,
  now,
  query,
  report,
  reports,
  review,
  screens,
  search,
  sources,
  timeline,
};
