import { requestedStart } from "../../src/taskpane/start";

test.each([
  ["?start=check", "check"],
  ["?start=fill&x=1", "fill"],
  ["?start=delete", null],
  ["", null],
])("the address %p asks for %p", (search, request) => {
  expect(requestedStart(search)).toBe(request);
});
