package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

// lifetimeFile is the descriptor that `up --lifetime-of` hands over to the daemon.
const lifetimeFile = 3

const sysPidfdOpen = 434 // the same on all of Linux' architectures; package syscall is older than the call

// openProcess gives a file that means this one process for ever, while a number can mean another one later, and means
// nothing in another process namespace.
func openProcess(pid int) (*os.File, error) {
	descriptor, _, errno := syscall.Syscall(sysPidfdOpen, uintptr(pid), 0, 0)
	if errno != 0 {
		return nil, fmt.Errorf("process %d: %w", pid, errno)
	}
	return os.NewFile(descriptor, "process"), nil
}

// waitForEnd blocks until the process behind the file has ended: the file can be read from then on.
func waitForEnd(descriptor int) {
	poll := struct { // struct pollfd of poll(2)
		descriptor    int32
		wanted, found int16
	}{descriptor: int32(descriptor), wanted: 1 /* POLLIN */}
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_PPOLL, uintptr(unsafe.Pointer(&poll)), 1, 0, 0, 0, 0)
		if errno != syscall.EINTR {
			return
		}
	}
}
