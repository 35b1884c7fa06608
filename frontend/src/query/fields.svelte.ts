/** The fields that the grammar has, as the server tells them. */

import { get } from "../api/client";
import type { Kind } from "../api/types";

export interface Field {
  name: string;
  kinds: Kind[];
  means: string;
  example: string;
  values?: string[];
}

let asked: Promise<Field[]> | undefined;

/** Asked once; a refusal is asked again. */
export function fields(): Promise<Field[]> {
  asked ??= get<{ data: Field[] }>("/fields").then(
    (found) => found.data,
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}
