package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"syscall"
)

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

// errLocked is how a daemon ends that was started while another one held the instance.
var errLocked = errors.New("another daemon holds the instance")

func takeLock(inst instance) (*os.File, error) {
	if err := os.MkdirAll(inst.dir, 0o700); err != nil {
		return nil, err
	}
	lock, err := os.OpenFile(inst.path("lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		lock.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, errLocked
		}
		return nil, err
	}
	return lock, nil
}

// prepareFolder clears what an earlier run left, and moves the daemon's output from the terminal into its log.
func prepareFolder(inst instance) error {
	if err := inst.clear("lock"); err != nil {
		return err
	}
	for _, name := range []string{"logs", "keys", "kubeconfigs", "data", "bin", "exec", "charts", "claims", "hosts", "nfs", "pods"} {
		if err := os.Mkdir(inst.path(name), 0o700); err != nil {
			return err
		}
	}
	output, err := os.Create(inst.path("logs", "daemon.log"))
	if err != nil {
		return err
	}
	defer output.Close()
	for _, standard := range []int{1, 2} {
		if err := syscall.Dup3(int(output.Fd()), standard, 0); err != nil {
			return err
		}
	}
	return errors.Join(
		os.Symlink(programFile(inst.cache, "kubectl", kubernetesVersion), inst.path("bin", "kubectl")),
		os.Symlink(programFile(inst.cache, "helm", helmVersion), inst.path("bin", "helm")))
}
