"""Builds the resources that are given on standard input, by class, and prints what Pulumi's mock monitor was asked for."""

import collections
import inspect
import json
import sys

import pulumi
import pulumi_vyos as vyos


class Mocks(pulumi.runtime.Mocks):
    def __init__(self):
        self.asked = collections.defaultdict(list)

    def new_resource(self, args):
        # In whatever order they come, each has its place in its name.
        self.asked[args.typ].append((int(args.name), args.inputs))
        return f"{args.name}_id", args.inputs

    def call(self, args):
        return {}


mocks = Mocks()
pulumi.runtime.set_mocks(mocks)


@pulumi.runtime.test
def build():
    for kind, each in json.load(sys.stdin).items():
        resource = getattr(vyos, kind)
        # Python's names have underscores where Pulumi's have capitals.
        names = {name.replace("_", ""): name for name in inspect.signature(resource._internal_init).parameters}
        for place, given in enumerate(each):
            resource(str(place), **{names[key.lower()]: value for key, value in given.items()})


build()
in_order = {kind: [inputs for _, inputs in sorted(asked, key=lambda each: each[0])] for kind, asked in mocks.asked.items()}
print(json.dumps(in_order))
