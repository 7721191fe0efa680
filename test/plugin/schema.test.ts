/** The package's schema, of which Pulumi makes the SDKs of other languages. */
import t from "tap";
import { isRecord } from "../../provider/base/json.js";
import { schemaText } from "../../provider/plugin/schema.js";

/** Every form of a value in the schema, with its place. */
const formsIn = (value: unknown, place: string): readonly (readonly [string, Record<string, unknown>])[] => {
  if (Array.isArray(value)) return value.flatMap((each) => formsIn(each, place));
  if (!isRecord(value)) return [];
  return [
    [place, value],
    ...Object.entries(value).flatMap(([name, below]) => formsIn(below, `${place}/${name}`)),
  ];
};

const forms = formsIn(JSON.parse(schemaText("1.0.0")), "");

void t.test("no choice holds a list, which Pulumi's SDK for Python would refuse there", (t) => {
  const choices = forms.filter(([, { oneOf }]) => Array.isArray(oneOf));
  t.ok(choices.length > 100);
  for (const [place, { oneOf }] of choices)
    t.notOk(
      (oneOf as readonly { readonly type?: string }[]).some(({ type }) => type === "array"),
      place,
    );
  t.end();
});

void t.test("no type is told by the words of what it was made from", (t) => {
  const told = forms.filter(([, { description }]) => typeof description === "string");
  t.ok(told.length > 1_000);
  t.strictSame(
    told.filter(([, { description }]) => description === "The arguments that properties take."),
    [],
  );
  t.end();
});
