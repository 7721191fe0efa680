"""Builds a resource of every class that is given on standard input, and prints what Pulumi's mock monitor was asked for."""

import inspect
import json
import sys

import pulumi
import pulumi_vyos as vyos


class Mocks(pulumi.runtime.Mocks):
    def __init__(self):
        self.asked = {}

    def new_resource(self, args):
        self.asked[args.typ] = args.inputs
        return f"{args.name}_id", args.inputs

    def call(self, args):
        return {}


mocks = Mocks()
pulumi.runtime.set_mocks(mocks)


@pulumi.runtime.test
def build():
    for kind, given in json.load(sys.stdin).items():
        resource = getattr(vyos, kind)
        # Python's names have underscores where Pulumi's have capitals.
        names = {name.replace("_", ""): name for name in inspect.signature(resource._internal_init).parameters}
        resource(kind.lower(), **{names[key.lower()]: value for key, value in given.items()})


build()
print(json.dumps(mocks.asked))
