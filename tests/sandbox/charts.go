package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// The chart repository of the test cluster. The public one cannot be reached where tests run, so the archives are made
// here: the layout, names and values of the kuberay-operator chart, templates of our own (charts/kuberay-operator), and
// the CRDs and rules from each operator's module.
const (
	chartsAddress = "127.0.0.1:8879"
	chartsURL     = "http://" + chartsAddress
	chartName     = "kuberay-operator"
)

//go:embed all:charts
var chartTemplates embed.FS

// runCharts writes the archives and their index into a folder, for tests that need no cluster.
func runCharts(cache string, arguments []string) error {
	if len(arguments) != 1 {
		fmt.Fprint(os.Stderr, usage)
		return errUsage
	}
	return errors.Join(os.MkdirAll(arguments[0], 0o755), writeCharts(cache, arguments[0]))
}

// serveCharts makes the repository reachable inside the instance.
func (d *daemon) serveCharts() error {
	folder := d.inst.path("charts")
	if err := writeCharts(d.inst.cache, folder); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", chartsAddress)
	if err != nil {
		return err
	}
	go func() { // it ends with the daemon
		if err := http.Serve(listener, http.FileServer(http.Dir(folder))); err != nil {
			d.log("the chart repository: %v", err)
		}
	}()
	return nil
}

// writeCharts writes an archive for each operator that was built, and the index, the newest first.
func writeCharts(cache, folder string) error {
	created := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) // the same bytes each time, and so the same digests
	index := "apiVersion: v1\nentries:\n  " + chartName + ":\n"
	for _, version := range operatorVersions {
		manifests := operatorManifests(cache, version)
		if _, err := os.Stat(manifests); errors.Is(err, os.ErrNotExist) {
			continue
		}
		archive, err := packChart(version, manifests, created)
		if err != nil {
			return fmt.Errorf("the chart of %s: %w", version, err)
		}
		file := chartName + "-" + version + ".tgz"
		if err := os.WriteFile(filepath.Join(folder, file), archive, 0o644); err != nil {
			return err
		}
		digest := sha256.Sum256(archive)
		index += fmt.Sprintf("  - apiVersion: v2\n    created: %q\n    description: %s\n    digest: %s\n    name: %s\n"+
			"    type: application\n    urls:\n    - %s/%s\n    version: %s\n", created.Format(time.RFC3339), chartDescription,
			hex.EncodeToString(digest[:]), chartName, chartsURL, file, version)
	}
	index += fmt.Sprintf("generated: %q\n", created.Format(time.RFC3339))
	return os.WriteFile(filepath.Join(folder, "index.yaml"), []byte(index), 0o644)
}

const chartDescription = "A Helm chart for deploying the Kuberay operator on Kubernetes."

func packChart(version, manifests string, created time.Time) ([]byte, error) {
	files := map[string][]byte{
		"Chart.yaml": fmt.Appendf(nil, "apiVersion: v2\ndescription: %s\nname: %s\ntype: application\nversion: %s\n",
			chartDescription, chartName, version),
	}
	const templates = "charts/" + chartName
	err := fs.WalkDir(chartTemplates, templates, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := chartTemplates.ReadFile(name)
		files[strings.TrimPrefix(name, templates+"/")] = bytes.ReplaceAll(text, []byte("@VERSION@"), []byte(version))
		return err
	})
	if err != nil {
		return nil, err
	}
	if version == "1.0.0" { // later ones are on quay.io
		files["values.yaml"] = bytes.ReplaceAll(files["values.yaml"], []byte("quay.io/kuberay/operator"), []byte("kuberay/operator"))
	}
	crds, err := filepath.Glob(filepath.Join(manifests, "ray.io_*.yaml"))
	if err != nil || len(crds) == 0 {
		return nil, fmt.Errorf("no CRDs in %s: %v", manifests, err)
	}
	for _, file := range crds {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		files["crds/"+filepath.Base(file)] = text
	}
	role, err := os.ReadFile(filepath.Join(manifests, "role.yaml"))
	if err != nil {
		return nil, err
	}
	_, rules, found := strings.Cut(string(role), "\nrules:\n")
	if !found {
		return nil, fmt.Errorf("no rules in %s/role.yaml", manifests)
	}
	files["templates/_rules.tpl"] = []byte("{{- define \"kuberay-operator.rules\" -}}\nrules:\n" + rules + "{{- end -}}\n")
	return pack(files, created)
}

func pack(files map[string][]byte, created time.Time) ([]byte, error) {
	var archive bytes.Buffer
	compressed := gzip.NewWriter(&archive)
	packed := tar.NewWriter(compressed)
	names := []string{}
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		header := tar.Header{Name: path.Join(chartName, name), Mode: 0o644, Size: int64(len(files[name])), ModTime: created}
		if err := packed.WriteHeader(&header); err != nil {
			return nil, err
		}
		if _, err := packed.Write(files[name]); err != nil {
			return nil, err
		}
	}
	if err := errors.Join(packed.Close(), compressed.Close()); err != nil {
		return nil, err
	}
	return archive.Bytes(), nil
}
