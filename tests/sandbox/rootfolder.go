package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// rootFolder is the file system that a container sees: this machine's programs, read-only, in a folder of the
// container's own. It keeps what one exec writes for the next.
type rootFolder string

// bindMount is a folder or file of this machine at a place inside.
type bindMount struct {
	source, target string
	readOnly       bool
}

// ownMounts starts `contain` with mounts and a host name that nobody else sees. An ordinary user may do that inside a user
// namespace only. Its users are mapped by the process itself (becomeRoot): the /proc that is seen here has other numbers
// for the processes of this process namespace. components/kubelet has the same.
func ownMounts(attributes *syscall.SysProcAttr) *syscall.SysProcAttr {
	attributes.Cloneflags |= syscall.CLONE_NEWNS | syscall.CLONE_NEWUTS
	if os.Geteuid() != 0 {
		const capSetGid, capSetUid, capChroot, capAdmin = 6, 7, 18, 21
		attributes.Cloneflags |= syscall.CLONE_NEWUSER
		attributes.AmbientCaps = []uintptr{capSetGid, capSetUid, capChroot, capAdmin}
	}
	return attributes
}

// becomeRoot makes the user who started this process the root of its user namespace, if it has one of its own.
func becomeRoot(user, group int) error {
	if user == 0 {
		return nil
	}
	return errors.Join(
		os.WriteFile("/proc/self/setgroups", []byte("deny"), 0),
		os.WriteFile("/proc/self/uid_map", fmt.Appendf(nil, "0 %d 1", user), 0),
		os.WriteFile("/proc/self/gid_map", fmt.Appendf(nil, "0 %d 1", group), 0))
}

// prepare makes the folders of an image; what a program of the container made of them since then stays.
func (r rootFolder) prepare(hostName, address string) error {
	for _, folder := range []string{"dev", "proc", "usr", "etc", "run", "var", "root", "home/ray", "opt", "mnt"} {
		if err := os.MkdirAll(r.inside(folder), 0o755); err != nil {
			return err
		}
	}
	for _, folder := range []string{"tmp", "var/tmp"} {
		if err := os.MkdirAll(r.inside(folder), 0o777); err != nil {
			return err
		}
		if err := os.Chmod(r.inside(folder), 0o777|os.ModeSticky); err != nil {
			return err
		}
	}
	links := map[string]string{"var/run": "../run"}
	for _, name := range []string{"bin", "sbin", "lib", "lib32", "lib64", "libx32"} {
		if target, err := os.Readlink("/" + name); err == nil {
			links[name] = target
		}
	}
	for name, target := range links {
		if err := os.Symlink(target, r.inside(name)); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
	}
	for _, name := range []string{"passwd", "group", "ld.so.cache", "nsswitch.conf"} {
		text, err := os.ReadFile("/etc/" + name)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		if err := os.WriteFile(r.inside("etc/"+name), text, 0o644); err != nil {
			return err
		}
	}
	hosts := "127.0.0.1 localhost\n" + address + " " + hostName + "\n"
	return errors.Join(
		os.WriteFile(r.inside("etc/hosts"), []byte(hosts), 0o644),
		os.WriteFile(r.inside("etc/hostname"), []byte(hostName+"\n"), 0o644))
}

func (r rootFolder) inside(path string) string {
	return filepath.Join(string(r), filepath.Clean("/"+path))
}

// become makes the folder this process's root. The process must have mounts of its own.
func (r rootFolder) become(mounts []bindMount) error {
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("mounts of its own: %w", err)
	}
	all := []bindMount{{"/usr", "/usr", true}, {"/dev", "/dev", false}, {"/proc", "/proc", false}}
	for _, name := range []string{"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"} {
		if found, err := os.Lstat(name); err == nil && found.IsDir() { // else it is a link, which prepare made
			all = append(all, bindMount{name, name, true})
		}
	}
	if _, err := os.Stat("/etc/alternatives"); err == nil {
		all = append(all, bindMount{"/etc/alternatives", "/etc/alternatives", true})
	}
	for _, mount := range append(all, mounts...) {
		if err := r.bind(mount); err != nil {
			return fmt.Errorf("mounting %s: %w", mount.target, err)
		}
	}
	if err := syscall.Chroot(string(r)); err != nil {
		return err
	}
	return os.Chdir("/")
}

func (r rootFolder) bind(mount bindMount) error {
	target := r.inside(mount.target)
	// Links inside are the container's: followed from here they would lead out of it.
	if strings.HasPrefix(mount.target, "/var/run/") {
		target = r.inside(strings.TrimPrefix(mount.target, "/var"))
	}
	found, err := os.Stat(mount.source)
	if err != nil {
		return err
	}
	if found.IsDir() {
		err = os.MkdirAll(target, 0o755)
	} else if err = os.MkdirAll(filepath.Dir(target), 0o755); err == nil {
		var file *os.File
		if file, err = os.OpenFile(target, os.O_CREATE, 0o644); err == nil {
			err = file.Close()
		}
	}
	if err != nil {
		return err
	}
	if err := syscall.Mount(mount.source, target, "", syscall.MS_BIND|syscall.MS_REC, ""); err != nil {
		return err
	}
	if !mount.readOnly {
		return nil
	}
	// A user namespace may not drop what the mount has already.
	var status syscall.Statfs_t
	if err := syscall.Statfs(target, &status); err != nil {
		return err
	}
	const noSuid, noDev, noExec, noAccessTime, noFolderAccessTime, relativeAccessTime = 2, 4, 8, 0x400, 0x800, 0x1000
	flags := uintptr(syscall.MS_BIND | syscall.MS_REMOUNT | syscall.MS_RDONLY)
	for has, keep := range map[int64]uintptr{noSuid: syscall.MS_NOSUID, noDev: syscall.MS_NODEV, noExec: syscall.MS_NOEXEC,
		noAccessTime: syscall.MS_NOATIME, noFolderAccessTime: syscall.MS_NODIRATIME, relativeAccessTime: syscall.MS_RELATIME} {
		if status.Flags&has != 0 {
			flags |= keep
		}
	}
	return syscall.Mount("", target, "", flags, "")
}
