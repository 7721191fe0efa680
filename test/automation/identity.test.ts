import t from "tap";
import { organisationIn } from "../../automation/identity.js";

void t.test("an organisation is where Pulumi says it, and nowhere else", (t) => {
  const cloud = "https://app.pulumi.com/acme%20ltd/office/dev";
  t.equal(organisationIn("acme/office/dev", undefined), "acme");
  t.equal(organisationIn("acme/office/dev", cloud), "acme", "the name comes first");
  t.equal(organisationIn("dev", cloud), "acme ltd");
  t.equal(organisationIn("office/dev", undefined), undefined);
  t.equal(organisationIn("dev", undefined), undefined);
  for (const url of ["", "file://~", "https://app.pulumi.com/", "https://app.pulumi.com/acme"])
    t.equal(organisationIn("dev", url), undefined, url);
  t.end();
});
