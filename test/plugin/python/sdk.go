// Writes the Python SDK of a Pulumi package schema, by the code that the Python language host itself calls.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	must(err)
	var spec schema.PackageSpec
	must(json.Unmarshal(text, &spec))
	// No other package is named in ours, so nothing is ever loaded.
	loader := schema.NewCachedLoader(nil)
	pkg, diagnostics, err := schema.BindSpec(spec, loader, schema.ValidationOptions{})
	must(err)
	if len(diagnostics) > 0 {
		panic(diagnostics)
	}
	files, err := python.GeneratePackage("pulumi-language-python", pkg, nil, loader)
	must(err)
	for name, text := range files {
		to := filepath.Join(os.Args[2], name)
		must(os.MkdirAll(filepath.Dir(to), 0o755))
		must(os.WriteFile(to, text, 0o644))
	}
}
