package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// process is one run after another of one program. It is never started again by itself: a test that kills a part wants
// it to stay dead, and a part that died unasked must be seen.
type process struct {
	name      string
	logFile   string
	contained bool // it has mounts of its own: contain.go

	mutex   sync.Mutex
	logFrom int64         // where in the log the latest run begins
	pid     int           // as seen from outside the daemon's process namespace; 0: not running
	local   *os.Process   // nil: not running
	exited  chan struct{} // closed when the latest run has ended
	ending  string        // how the latest run ended, for status
	code    int           // likewise
}

var errRunning = errors.New("is running already")

func (p *process) start(program string, arguments, environment []string) error {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.local != nil {
		return errRunning
	}
	output, err := os.OpenFile(p.logFile, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer output.Close()
	logFrom, err := output.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	command := exec.Command(program, arguments...)
	command.Args[0] = p.name // what ps shows: the cache's file names carry versions
	command.Env = environment
	command.Stdout, command.Stderr = output, output
	command.Dir = filepath.Dir(p.logFile)
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // a Ctrl+C in a terminal is not for the parts
	if p.contained {
		command.SysProcAttr = ownMounts(command.SysProcAttr)
		command.ExtraFiles = []*os.File{output} // reportFile
	}
	if err := command.Start(); err != nil {
		return err
	}
	p.local, p.pid, p.ending = command.Process, outerPid(command.Process.Pid), ""
	p.logFrom, p.exited = logFrom, make(chan struct{})
	go p.watch(command, p.exited)
	return nil
}

func (p *process) watch(command *exec.Cmd, exited chan struct{}) {
	_ = command.Wait() // its ProcessState says all there is to say
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.local, p.pid, p.ending, p.code = nil, 0, command.ProcessState.String(), command.ProcessState.ExitCode()
	if signal := command.ProcessState.Sys().(syscall.WaitStatus); signal.Signaled() {
		p.code = 128 + int(signal.Signal()) // as a container runtime has it
	}
	close(exited)
}

func (p *process) exitCode() int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.code
}

// end sends the signal and waits until the process is gone; after the grace it is killed.
func (p *process) end(signal syscall.Signal, grace time.Duration) error {
	p.mutex.Lock()
	running, exited := p.local, p.exited
	p.mutex.Unlock()
	if running == nil {
		return errors.New("is not running")
	}
	if err := running.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	select {
	case <-exited:
		return nil
	case <-time.After(grace):
	}
	if err := running.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	<-exited
	return nil
}

// state is the pid of the process, or 0 and how it ended.
func (p *process) state() (pid int, ending string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.pid, p.ending
}

// logged counts how often the latest run has written the words.
func (p *process) logged(words string) int {
	p.mutex.Lock()
	from := p.logFrom
	p.mutex.Unlock()
	text, err := os.ReadFile(p.logFile)
	if err != nil || int64(len(text)) < from {
		return 0
	}
	return strings.Count(string(text[from:]), words)
}

// outerPid translates a pid of the daemon's own process namespace into the one that everybody else sees. The daemon has
// kept the /proc of outside, so it looks for its child of that inner number there.
func outerPid(inner int) int {
	self, err := os.Readlink("/proc/self")
	if err != nil {
		return inner
	}
	statuses, err := filepath.Glob("/proc/[0-9]*/status")
	if err != nil {
		return inner
	}
	for _, status := range statuses {
		text, err := os.ReadFile(status)
		if err != nil {
			continue // it has ended since
		}
		fields := map[string][]string{}
		for _, line := range strings.Split(string(text), "\n") {
			if key, value, found := strings.Cut(line, ":"); found {
				fields[key] = strings.Fields(value)
			}
		}
		numbers := fields["NSpid"]
		if len(fields["PPid"]) == 1 && fields["PPid"][0] == self && len(numbers) > 1 && numbers[len(numbers)-1] == strconv.Itoa(inner) {
			if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(status))); err == nil {
				return pid
			}
		}
	}
	return inner
}

// tail is the end of a log, for an error message.
func tail(file string, lines int) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return fmt.Sprintf("(%v)", err)
	}
	all := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	if len(all) > lines {
		all = all[len(all)-lines:]
	}
	return strings.Join(all, "\n")
}
