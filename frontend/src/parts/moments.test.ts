import { expect, test } from "vitest";
import { day, moment, stretch } from "./moments";

test("a day without an hour stays a day", () => {
  expect(moment("2022-02-24")).toBe("24 Feb 2022");
  expect(moment("2022-02-24T05:40:00Z")).toBe("24 Feb 2022, 05:40 UTC");
  expect(moment("2022-02-24T07:40:00+02:00")).toBe("24 Feb 2022, 05:40 UTC");
  expect(day(null)).toBe("");
});

test("the end of a stretch is not part of it", () => {
  expect(stretch("2022-02-24", "2022-02-25")).toBe("24 Feb 2022");
  expect(stretch("2022-02-24", "2022-02-27")).toBe("24 Feb 2022 to 26 Feb 2022");
  expect(stretch("2022-02-24", null)).toBe("since 24 Feb 2022");
});
