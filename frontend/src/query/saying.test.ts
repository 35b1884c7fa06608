import { expect, test } from "vitest";
import { saying, sayingAll } from "./saying";

test("a code is told in words, and what somebody has typed freely stays", () => {
  expect(saying("country", "UA")).toBe("Ukraine");
  expect(saying("type", "strike/downing")).toBe("strike: downing");
  expect(sayingAll("mode", "denies,no_comment")).toBe("denies or does not comment");
  expect(sayingAll("source", '"Ministry of Health, Gaza"')).toBe('"Ministry of Health, Gaza"');
});

test("a time is told as exactly as it was typed", () => {
  expect(sayingAll("published", "2022")).toBe("2022");
  expect(sayingAll("published", "2022-02")).toBe("Feb 2022");
  expect(sayingAll("happened", "2022-02-24..2022-02-26")).toBe("24 Feb 2022 to 26 Feb 2022");
  expect(sayingAll("said", "2022-02-24T05:00Z..")).toBe("from 2022-02-24T05:00Z on");
  expect(sayingAll("said", "..2022-02")).toBe("until Feb 2022");
  expect(sayingAll("published", "last 7d")).toBe("last 7d");
});
