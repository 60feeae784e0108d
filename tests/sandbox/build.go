package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"
)

// component is a Go module of which the cluster runs programs. Its go.mod lies in components/<folder> of the checkout.
type component struct {
	folder   string
	programs map[string]string // file name in the cache -> package
	ldflags  string
	operator string // its version, for a KubeRay operator
}

const operatorModule = "github.com/ray-project/kuberay/ray-operator"

func components(operators []string) []component {
	// A module proxy serves sources without the version that Kubernetes' own build stamps in; clients show it.
	const stamp = "k8s.io/component-base/version."
	versions := strings.Join([]string{
		"-X " + stamp + "gitVersion=" + kubernetesVersion,
		"-X " + stamp + "gitMajor=1", "-X " + stamp + "gitMinor=36",
		"-X " + stamp + "gitTreeState=clean", "-X " + stamp + "gitCommit=raydeck-sandbox",
		"-X " + stamp + "buildDate=2026-01-01T00:00:00Z"}, " ")
	kubernetes := map[string]string{}
	for _, name := range []string{"kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubectl"} {
		kubernetes[name+"-"+kubernetesVersion] = "k8s.io/kubernetes/cmd/" + name
	}
	all := []component{
		{folder: "etcd", programs: map[string]string{"etcd-" + etcdVersion: "go.etcd.io/etcd/server/v3"}},
		{folder: "k8s", programs: kubernetes, ldflags: versions},
		{folder: "kwok", programs: map[string]string{"kwok-" + kwokVersion: "sigs.k8s.io/kwok/cmd/kwok"}},
		{folder: "helm", programs: map[string]string{"helm-" + helmVersion: "helm.sh/helm/v3/cmd/helm"},
			ldflags: "-X helm.sh/helm/v3/internal/version.version=" + helmVersion},
		{folder: "kubelet", programs: map[string]string{"kubelet-" + kubeletVersion: "raydeck/sandbox/kubelet"}},
	}
	for _, version := range operators {
		all = append(all, component{folder: "operator-" + version, operator: version,
			programs: map[string]string{"operator-" + version: operatorModule}})
	}
	return all
}

// missing are the component's programs that the cache lacks.
func (c component) missing(cache string) []string {
	var names []string
	for name := range c.programs {
		if _, err := os.Stat(filepath.Join(cache, "sandbox", "bin", name)); err != nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func missingComponents(cache string, operators []string) []string {
	var names []string
	for _, c := range components(operators) {
		names = append(names, c.missing(cache)...)
	}
	return names
}

func runBuild(arguments []string) error {
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	var operators []string
	flags.Func("operator", "version of a KubeRay operator; all when none is named", func(version string) error {
		operators = append(operators, version)
		return checkOperatorVersion(version)
	})
	check := flags.Bool("check", false, "only list what is missing")
	if err := flags.Parse(arguments); err != nil || flags.NArg() > 0 {
		return errUsage
	}
	if len(operators) == 0 {
		operators = operatorVersions
	}
	cache, err := cacheDir()
	if err != nil {
		return err
	}
	if *check {
		for _, name := range missingComponents(cache, operators) {
			fmt.Println(name)
			err = exitCode(1)
		}
		return err
	}
	return build(cache, operators)
}

func build(cache string, operators []string) error {
	if len(missingComponents(cache, operators)) == 0 {
		return nil
	}
	source, err := sourceDir()
	if err != nil {
		return err
	}
	goCommand, err := findGo()
	if err != nil {
		return err
	}
	bin := filepath.Join(cache, "sandbox", "bin")
	if err := os.MkdirAll(bin, 0o755); err != nil {
		return err
	}
	lock, err := waitForLock(filepath.Join(bin, ".lock"))
	if err != nil {
		return err
	}
	defer lock.Close()
	// A build that was killed leaves its folder; whoever has the lock is the only one that builds.
	leftovers, err := filepath.Glob(filepath.Join(bin, ".build-*"))
	if err != nil {
		return err
	}
	for _, folder := range leftovers {
		if err := os.RemoveAll(folder); err != nil {
			return err
		}
	}
	// The compiler takes all cores for minutes: whoever works at this machine comes first.
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, 0, 10)
	for _, c := range components(operators) {
		if err := c.build(goCommand, source, cache); err != nil {
			return fmt.Errorf("building %s: %w", c.folder, err)
		}
	}
	return nil
}

// build makes what is missing of the component in a folder beside the cache's programs, and moves each into its place
// when it is complete: a program that is there is whole.
func (c component) build(goCommand, source, cache string) error {
	missing := c.missing(cache)
	if len(missing) == 0 {
		return nil
	}
	bin := filepath.Join(cache, "sandbox", "bin")
	workshop, err := os.MkdirTemp(bin, ".build-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(workshop)

	fmt.Fprintf(os.Stderr, "raydeck-sandbox: building %s (minutes, the first time)\n", strings.Join(missing, ", "))
	started := time.Now()
	command := []string{"build", "-trimpath", "-ldflags=-s -w " + c.ldflags, "-o", workshop + "/"}
	for _, name := range missing {
		command = append(command, c.programs[name])
	}
	if err := c.goTool(goCommand, source, command...).Run(); err != nil {
		return err
	}
	if c.operator != "" {
		if err := c.copyManifests(goCommand, source, operatorManifests(cache, c.operator), workshop); err != nil {
			return err
		}
	}
	for _, name := range missing {
		made := filepath.Join(workshop, programName(c.programs[name]))
		if err := os.Rename(made, filepath.Join(bin, name)); err != nil {
			return err
		}
	}
	fmt.Fprintf(os.Stderr, "raydeck-sandbox: done in %.0f s\n", time.Since(started).Seconds())
	return nil
}

var majorVersion = regexp.MustCompile(`^v[0-9]+$`)

// programName is what `go build` calls the program of a package: the last element of its path that is no version.
func programName(goPackage string) string {
	if name := path.Base(goPackage); !majorVersion.MatchString(name) {
		return name
	}
	return path.Base(path.Dir(goPackage))
}

// copyManifests takes the operator's CRDs and roles out of its module, as its release has them.
func (c component) copyManifests(goCommand, source, target, workshop string) error {
	list := c.goTool(goCommand, source, "list", "-m", "-f", "{{.Dir}}", operatorModule)
	list.Stdout = nil
	output, err := list.Output()
	if err != nil {
		return err
	}
	config := filepath.Join(strings.TrimSpace(string(output)), "config")
	files, err := filepath.Glob(filepath.Join(config, "crd", "bases", "*.yaml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no CRDs in %s: %v", config, err)
	}
	files = append(files, filepath.Join(config, "rbac", "role.yaml"), filepath.Join(config, "rbac", "leader_election_role.yaml"))
	folder := filepath.Join(workshop, "manifests")
	if err := os.Mkdir(folder, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(file)), text, 0o644); err != nil {
			return err
		}
	}
	return errors.Join(os.RemoveAll(target), os.Rename(folder, target))
}

// goTool runs go in the component's folder. The components need a newer Go than a distribution has, which Go fetches as
// a module; flags that a machine has set for its own builds are not for these.
func (c component) goTool(goCommand, source string, arguments ...string) *exec.Cmd {
	command := exec.Command(goCommand, arguments...)
	command.Dir = filepath.Join(source, "components", c.folder)
	command.Env = append(os.Environ(), "GOTOOLCHAIN=auto", "GOFLAGS=-mod=readonly -buildvcs=false", "GOWORK=off", "CGO_ENABLED=0")
	command.Stdout, command.Stderr = os.Stderr, os.Stderr
	return command
}

func findGo() (string, error) {
	for _, name := range []string{"go", "/usr/local/go/bin/go", "/usr/lib/go/bin/go"} {
		if found, err := exec.LookPath(name); err == nil {
			return found, nil
		}
	}
	return "", errors.New("the test cluster is built with Go, which was not found: install Go 1.24 or newer (Debian: golang-go)")
}

func waitForLock(file string) (*os.File, error) {
	lock, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err == nil {
		return lock, nil
	}
	fmt.Fprintln(os.Stderr, "raydeck-sandbox: waiting for another build to end")
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		lock.Close()
		return nil, err
	}
	return lock, nil
}
