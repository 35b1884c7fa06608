/** Codes of the vocabularies in words; what is not here is told as it is, with spaces. */

const STATUSES: Record<string, readonly [string, string]> = {
  single: ["○", "single source"],
  corroborated: ["◎", "corroborated"],
  confirmed_by_opponent: ["◎", "confirmed by opponent"],
  disputed: ["◐", "disputed"],
  denied: ["⊘", "denied"],
  revised: ["↻", "revised"],
  retracted: ["✗", "retracted"],
  no_figure: ["–", "no figure"],
};

const MODES: Record<string, string> = {
  narrates: "tells",
  no_comment: "does not comment",
  unclear: "is unclear about",
};

export const codes = {
  status: (code: string): readonly [sign: string, word: string] =>
    STATUSES[code] ?? ["·", plain(code)],
  mode: (code: string): string => MODES[code] ?? plain(code),
  plain,
};

function plain(code: string): string {
  return code.replaceAll("_", " ");
}
