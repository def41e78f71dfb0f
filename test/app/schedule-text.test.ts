import { parseSchedule, scheduleText } from "../../src/app/schedule-text";
import kent from "../../src/sample/kent-rates.json";

test("a schedule is read back as it was written", () => {
  const schedule = parseSchedule(JSON.stringify(kent), "kent.json");
  expect(parseSchedule(scheduleText(schedule), "kent.json")).toEqual(schedule);
});

test("an Open Water Rate Specification in YAML, with a class that is left out", () => {
  const text = [
    "---",
    "metadata:",
    "  effective_date: 2016-01-01",
    '  utility_name: "Example Water District"',
    "  bill_frequency: monthly",
    "rate_structure:",
    "  RESIDENTIAL_SINGLE:",
    "    service_charge:",
    "      depends_on: meter_size",
    "      values:",
    '        5/8"   : 11.39',
    '        1 1/2" : 37.98',
    "    commodity_charge: 2.1*usage_ccf",
    "    bill: service_charge+commodity_charge",
    "  OTHER:",
    "    commodity_charge: 0",
  ].join("\n");
  const schedule = parseSchedule(text, "example.owrs");
  expect(schedule).toMatchObject({
    utility: "Example Water District",
    classes: ["RESIDENTIAL_SINGLE"],
    note: ["OTHER is left out: it does not say what its bill is the sum of."],
  });
  expect(schedule.editions[0]?.effective).toBe("2016-01-01");
});

test("what is no schedule is refused with the file's name", () => {
  expect(() => parseSchedule("{", "rates.json")).toThrow("rates.json is no rate schedule: it cannot be read");
  expect(() => parseSchedule("just words", "rates.yaml")).toThrow("The rate schedule rates.yaml cannot be used");
});
