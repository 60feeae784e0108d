package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/creack/pty"
	"k8s.io/cri-streaming/pkg/streaming/remotecommand"
	utilexec "k8s.io/utils/exec"
)

// containers runs commands where `raydeck-sandbox contain` leads.
type containers struct {
	program  string
	instance string
}

type podsOf struct {
	*containers
	namespace string
}

func (c *containers) of(namespace string) remotecommand.Executor { return &podsOf{c, namespace} }

func (p *podsOf) ExecInContainer(ctx context.Context, pod, _, container string, command []string,
	in io.Reader, out, err io.WriteCloser, tty bool, resize <-chan remotecommand.TerminalSize, _ time.Duration) error {
	arguments := append([]string{"contain", "--name=" + p.instance, "--namespace=" + p.namespace, "--pod=" + pod,
		"--container=" + container, "--user=" + strconv.Itoa(os.Geteuid()), "--group=" + strconv.Itoa(os.Getegid()), "--"},
		command...)
	run := exec.CommandContext(ctx, p.program, arguments...)
	run.WaitDelay = 5 * time.Second // for what a command leaves behind with its output open
	report, said, failed := os.Pipe()
	if failed != nil {
		return failed
	}
	defer report.Close()
	run.ExtraFiles = []*os.File{said} // becomes descriptor 3
	run.SysProcAttr = ownMounts()
	wait, failed := start(run, in, out, err, tty, resize)
	said.Close()
	if failed != nil {
		return failed
	}
	why, failed := io.ReadAll(report) // ends as soon as the command runs
	ended := wait()
	if failed != nil {
		return failed
	}
	if len(why) > 0 {
		return errors.New(strings.TrimSpace(string(why)))
	}
	var exit *exec.ExitError
	if errors.As(ended, &exit) {
		code := exit.ExitCode()
		if status, ok := exit.Sys().(syscall.WaitStatus); ok && status.Signaled() {
			code = 128 + int(status.Signal())
		}
		return utilexec.CodeExitError{Err: exit, Code: code}
	}
	if errors.Is(ended, exec.ErrWaitDelay) {
		return nil
	}
	return ended
}

// start starts the command on the streams; the call that it gives waits for the end of the command and of its output.
func start(run *exec.Cmd, in io.Reader, out, err io.WriteCloser, tty bool, resize <-chan remotecommand.TerminalSize) (func() error, error) {
	if tty {
		return startOnTerminal(run, in, out, resize)
	}
	run.Stdout, run.Stderr = orNothing(out), orNothing(err)
	var input io.WriteCloser
	if in != nil { // by hand: Wait would wait for a person who may never type again
		var failed error
		if input, failed = run.StdinPipe(); failed != nil {
			return nil, failed
		}
	}
	if failed := run.Start(); failed != nil {
		return nil, failed
	}
	if input != nil {
		go func() {
			_, _ = io.Copy(input, in) // either end may go first
			input.Close()
		}()
	}
	return run.Wait, nil
}

func startOnTerminal(run *exec.Cmd, in io.Reader, out io.Writer, resize <-chan remotecommand.TerminalSize) (func() error, error) {
	run.Env = append(os.Environ(), "TERM=xterm")
	terminal, failed := pty.StartWithAttrs(run, &pty.Winsize{Rows: 24, Cols: 80}, withTerminal(run.SysProcAttr))
	if failed != nil {
		return nil, failed
	}
	go func() {
		for size := range resize {
			_ = pty.Setsize(terminal, &pty.Winsize{Rows: size.Height, Cols: size.Width})
		}
	}()
	if in != nil {
		go func() { _, _ = io.Copy(terminal, in) }()
	}
	var output sync.WaitGroup
	output.Add(1)
	go func() {
		defer output.Done()
		_, _ = io.Copy(orNothing(out), terminal) // ends with EIO when the last process has closed it
	}()
	return func() error {
		ended := run.Wait()
		output.Wait()
		terminal.Close()
		return ended
	}, nil
}

func withTerminal(attributes *syscall.SysProcAttr) *syscall.SysProcAttr {
	attributes.Setsid = true
	attributes.Setctty = true
	return attributes
}

func orNothing(stream io.Writer) io.Writer {
	if stream == nil {
		return io.Discard
	}
	return stream
}

// ownMounts is the same as in tests/sandbox/rootfolder.go.
func ownMounts() *syscall.SysProcAttr {
	attributes := &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS | syscall.CLONE_NEWUTS}
	if os.Geteuid() != 0 {
		const capSetGid, capSetUid, capChroot, capAdmin = 6, 7, 18, 21
		attributes.Cloneflags |= syscall.CLONE_NEWUSER
		attributes.AmbientCaps = []uintptr{capSetGid, capSetUid, capChroot, capAdmin}
	}
	return attributes
}
