"""Runs a project's program in this process, as Pulumi's Automation API does where there is no language host."""

import runpy
import sys

from pulumi import automation

project, name, operation = sys.argv[1:]
stack = automation.select_stack(
    stack_name=name,
    project_name=project,
    program=lambda: runpy.run_path("__main__.py"),
    opts=automation.LocalWorkspaceOptions(work_dir="."),
)
options = {"refresh": True, "expect_no_changes": True} if operation == "preview" else {}
getattr(stack, operation)(on_output=print, **options)
