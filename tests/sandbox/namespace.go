package main

import (
	"encoding/binary"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"unsafe"
)

// In the instance's namespace every address of these ranges is local: a server bound to a pod's address answers there,
// and no packet can leave.
var localRanges = []string{"10.244.0.0/16", "10.96.0.0/16"}

// isolated starts a process in namespaces of its own: for the network, and for processes, so that the kernel ends all
// parts together with the daemon, whatever ended it. An ordinary user may do that only inside a user namespace; the user
// stays the same one in it, with the one capability that setting up the network needs.
func isolated() *syscall.SysProcAttr {
	attributes := &syscall.SysProcAttr{
		Setsid:     true,
		Cloneflags: syscall.CLONE_NEWNET | syscall.CLONE_NEWPID,
	}
	if os.Geteuid() != 0 {
		const capNetAdmin = 12
		attributes.Cloneflags |= syscall.CLONE_NEWUSER
		attributes.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Geteuid(), HostID: os.Geteuid(), Size: 1}}
		attributes.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getegid(), HostID: os.Getegid(), Size: 1}}
		attributes.AmbientCaps = []uintptr{capNetAdmin}
	}
	return attributes
}

// setUpNetwork is `ip link set lo up; ip route add local RANGE dev lo`, without needing the tool.
func setUpNetwork() error {
	loopback, err := net.InterfaceByName("lo")
	if err != nil {
		return err
	}
	if err := raise(loopback.Name); err != nil {
		return fmt.Errorf("raising lo: %w", err)
	}
	for _, text := range localRanges {
		_, network, err := net.ParseCIDR(text)
		if err != nil {
			return err
		}
		if err := addLocalRoute(network, loopback.Index); err != nil {
			return fmt.Errorf("adding the local route %s: %w", text, err)
		}
	}
	return nil
}

func raise(name string) error {
	socket, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_DGRAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer syscall.Close(socket)
	request := struct { // struct ifreq of netdevice(7)
		name  [syscall.IFNAMSIZ]byte
		flags uint16
		_     [22]byte
	}{flags: syscall.IFF_UP | syscall.IFF_RUNNING}
	copy(request.name[:], name)
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, uintptr(socket), syscall.SIOCSIFFLAGS,
		uintptr(unsafe.Pointer(&request)))
	if errno != 0 {
		return errno
	}
	return nil
}

// addLocalRoute speaks rtnetlink(7): one request, one acknowledgement.
func addLocalRoute(network *net.IPNet, interfaceIndex int) error {
	socket, err := syscall.Socket(syscall.AF_NETLINK, syscall.SOCK_RAW|syscall.SOCK_CLOEXEC, syscall.NETLINK_ROUTE)
	if err != nil {
		return err
	}
	defer syscall.Close(socket)

	const length = syscall.SizeofNlMsghdr + syscall.SizeofRtMsg + 2*(syscall.SizeofRtAttr+4)
	prefix, _ := network.Mask.Size()
	native := binary.NativeEndian
	message := native.AppendUint32(nil, length)
	message = native.AppendUint16(message, syscall.RTM_NEWROUTE)
	message = native.AppendUint16(message, syscall.NLM_F_REQUEST|syscall.NLM_F_CREATE|syscall.NLM_F_ACK)
	message = native.AppendUint64(message, 1) // sequence number 1, no port
	message = append(message, syscall.AF_INET, byte(prefix), 0, 0,
		syscall.RT_TABLE_LOCAL, syscall.RTPROT_BOOT, syscall.RT_SCOPE_HOST, syscall.RTN_LOCAL)
	message = native.AppendUint32(message, 0)
	message = native.AppendUint16(message, syscall.SizeofRtAttr+4)
	message = native.AppendUint16(message, syscall.RTA_DST)
	message = append(message, network.IP.To4()...)
	message = native.AppendUint16(message, syscall.SizeofRtAttr+4)
	message = native.AppendUint16(message, syscall.RTA_OIF)
	message = native.AppendUint32(message, uint32(interfaceIndex))

	if err := syscall.Sendto(socket, message, 0, &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK}); err != nil {
		return err
	}
	answer := make([]byte, 4096)
	size, _, err := syscall.Recvfrom(socket, answer, 0)
	if err != nil {
		return err
	}
	if size < syscall.SizeofNlMsghdr+4 {
		return fmt.Errorf("an answer of %d bytes", size)
	}
	if code := int32(native.Uint32(answer[syscall.SizeofNlMsghdr:])); code != 0 {
		return syscall.Errno(-code)
	}
	return nil
}

// namespaces are the open namespace files of a daemon; user is nil unless it needed one of its own.
type namespaces struct {
	network, user *os.File
}

func ownNamespaces() ([]*os.File, error) {
	names := []string{"net"}
	if os.Geteuid() != 0 {
		names = append(names, "user")
	}
	var files []*os.File
	for _, name := range names {
		file, err := os.Open("/proc/self/ns/" + name)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// entered says whether this process is in the daemon's network namespace already.
func (n namespaces) entered() (bool, error) {
	theirs, err := n.network.Stat()
	if err != nil {
		return false, err
	}
	ours, err := os.Stat("/proc/self/ns/net")
	if err != nil {
		return false, err
	}
	return os.SameFile(theirs, ours), nil
}

// become replaces this process by the command, inside the namespaces. Joining is left to nsenter: a process with several
// threads, as every Go program is, may not join a user namespace.
func (n namespaces) become(command []string) error {
	entered, err := n.entered()
	if err != nil {
		return err
	}
	if !entered {
		nsenter, err := exec.LookPath("nsenter")
		if err != nil {
			return fmt.Errorf("%w: it is part of util-linux", err)
		}
		prefix := []string{nsenter, "--net=" + inheritable(n.network)}
		if n.user != nil {
			prefix = append(prefix, "--user="+inheritable(n.user), "--preserve-credentials")
		}
		command = append(append(prefix, "--"), command...)
	}
	program, err := exec.LookPath(command[0])
	if err != nil {
		return err
	}
	if err := syscall.Exec(program, command, os.Environ()); err != nil {
		return fmt.Errorf("running %s: %w", program, err)
	}
	return nil
}

func inheritable(file *os.File) string {
	// Fd() would be enough for the number; the flag must go for the file to outlive the exec.
	_, _, _ = syscall.Syscall(syscall.SYS_FCNTL, file.Fd(), syscall.F_SETFD, 0)
	return "/proc/self/fd/" + strconv.Itoa(int(file.Fd()))
}
