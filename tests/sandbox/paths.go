package main

import (
	"errors"
	"os"
	"path/filepath"
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
