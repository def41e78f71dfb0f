import { serviceInWords } from "../../src/domain/service-in-words";

test.each([
  ["water", "water"],
  ["solid_waste", "solid waste"],
  ["other_city_fee", "other city fee"],
  ["none", "no service named"],
])("%s is said as %s", (service, said) => {
  expect(serviceInWords(service)).toBe(said);
});
