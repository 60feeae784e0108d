package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
)

// cacheDir is where everything lies that can be made again: binaries, and the state of what runs.
func cacheDir() (string, error) {
	if dir := os.Getenv("RAYDECK_CACHE"); dir != "" {
		return filepath.Abs(dir)
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "raydeck"), nil
}

// programFile is the path of a component's program, whether it was built or not.
func programFile(cache, name, version string) string {
	return filepath.Join(cache, "sandbox", "bin", name+"-"+version)
}

// operatorManifests is the folder with what an operator's module says about its CRDs and its rights.
func operatorManifests(cache, version string) string {
	return programFile(cache, "operator", version) + ".manifests"
}

// sourceDir is tests/sandbox of the checkout, where the components' go.mod files are.
func sourceDir() (string, error) {
	const sandbox = "tests/sandbox"
	if dir := os.Getenv("RAYDECK_SOURCE"); dir != "" {
		return filepath.Join(dir, sandbox), nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, sandbox, "components")); err == nil {
			return filepath.Join(dir, sandbox), nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no checkout of Raydeck above the working directory: set RAYDECK_SOURCE")
		}
		dir = parent
	}
}

// instance is one test cluster: a name, and a folder that holds all of its state.
type instance struct {
	name  string
	cache string
	dir   string
}

var instanceName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,39}$`)

func newInstance(name string) (instance, error) {
	if !instanceName.MatchString(name) {
		return instance{}, fmt.Errorf("%q is no name for an instance: lower-case letters, digits and dashes, at most 40", name)
	}
	cache, err := cacheDir()
	if err != nil {
		return instance{}, err
	}
	return instance{name: name, cache: cache, dir: filepath.Join(cache, "sandbox", "run", name)}, nil
}

func (i instance) path(elements ...string) string {
	return filepath.Join(append([]string{i.dir}, elements...)...)
}

func (i instance) kubeconfig() string { return i.path("kubeconfig") }

// clear empties the instance's folder of what an earlier run left there, except for the named entries.
func (i instance) clear(keep ...string) error {
	entries, err := os.ReadDir(i.dir)
	if err != nil {
		return err
	}
next:
	for _, entry := range entries {
		for _, name := range keep {
			if entry.Name() == name {
				continue next
			}
		}
		if err := os.RemoveAll(i.path(entry.Name())); err != nil {
			return err
		}
	}
	return nil
}
