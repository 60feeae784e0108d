package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// runDown is done when the lock is free: then the daemon has ended, asked now or earlier, or killed. The kernel has ended
// the processes of one that was killed; its files are cleared away here.
func runDown(inst instance) error {
	if _, err := os.Stat(inst.dir); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if _, err := ask(inst, request{Verb: "down"}, 30*time.Second); err != nil && !errors.Is(err, errDown) {
		return err
	}
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		lock, err := takeLock(inst)
		if errors.Is(err, errLocked) {
			continue
		}
		if err != nil {
			return err
		}
		defer lock.Close()
		return inst.clear("lock", "logs")
	}
	return fmt.Errorf("the daemon of instance %q did not end; see %s", inst.name, inst.path("logs", "daemon.log"))
}

// exitLocked tells `up` that the daemon it started was not needed.
const exitLocked = 3

func runUp(inst instance, arguments []string) error {
	flags := flag.NewFlagSet("up", flag.ContinueOnError)
	operator := flags.String("operator", operatorVersions[0], "version of the KubeRay operator")
	noOperator := flags.Bool("no-operator", false, "neither CRDs nor operator")
	lifetimeOf := flags.Int("lifetime-of", 0, "end with the process of this number")
	timeout := flags.Duration("timeout", time.Minute, "how long to wait until everything is ready")
	if err := flags.Parse(arguments); err != nil || flags.NArg() > 0 {
		return errUsage
	}
	if err := checkOperatorVersion(*operator); err != nil {
		return err
	}
	if answer, err := ask(inst, request{Verb: "wait"}, *timeout); err == nil {
		return alreadyUp(answer.Status, *operator, *noOperator)
	} else if !errors.Is(err, errDown) {
		return err
	}
	missing := missingComponents(inst.cache, []string{*operator})
	if len(missing) > 0 {
		return fmt.Errorf("not built yet: %s; run: raydeck-sandbox build --operator %s", strings.Join(missing, ", "), *operator)
	}
	daemonArguments := []string{"daemon", "--name=" + inst.name, "--operator=" + *operator,
		"--no-operator=" + strconv.FormatBool(*noOperator), "--timeout=" + timeout.String()}
	answer, err := startDaemon(inst, daemonArguments, *lifetimeOf, *timeout)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "instance %q is ready after %.1f s\n", inst.name, answer.Status.ReadyAfter)
	fmt.Println(answer.Status.Kubeconfig)
	return nil
}

func alreadyUp(s *status, operator string, noOperator bool) error {
	if noOperator {
		operator = ""
	}
	if s.Operator != operator {
		return fmt.Errorf("instance %q is up with operator %q, not %q: take it down first, or choose another --name",
			s.Name, s.Operator, operator)
	}
	fmt.Fprintf(os.Stderr, "instance %q is up already\n", s.Name)
	fmt.Println(s.Kubeconfig)
	return nil
}

// startDaemon leaves a daemon behind and waits for its answer. One that finds the instance locked ends at once: then the
// answer is that of the daemon which was first, or, if that one is about to end, it is tried again.
func startDaemon(inst instance, arguments []string, lifetimeOf int, timeout time.Duration) (reply, error) {
	var daemon *exec.Cmd
	var ended chan struct{}
	for deadline := time.Now().Add(timeout); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		answer, err := ask(inst, request{Verb: "wait"}, time.Until(deadline)+10*time.Second)
		if err == nil || !errors.Is(err, errDown) {
			return answer, err
		}
		select {
		case <-ended:
			if daemon.ProcessState.ExitCode() != exitLocked {
				return reply{}, fmt.Errorf("the daemon ended at once (%s)", daemon.ProcessState)
			}
			daemon = nil
		default:
		}
		if daemon == nil {
			if daemon, err = launchDaemon(arguments, lifetimeOf); err != nil {
				return reply{}, err
			}
			ended = make(chan struct{})
			go func() { _ = daemon.Wait(); close(ended) }() // its exit code is read above
		}
	}
	return reply{}, fmt.Errorf("instance %q was not ready within %s; see %s", inst.name, timeout, inst.path("logs", "daemon.log"))
}

func launchDaemon(arguments []string, lifetimeOf int) (*exec.Cmd, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	command := exec.Command(self, arguments...)
	command.Stderr = os.Stderr // until it has its own log
	command.Dir = "/"
	command.SysProcAttr = isolated()
	if lifetimeOf != 0 {
		process, err := openProcess(lifetimeOf)
		if err != nil {
			return nil, err
		}
		defer process.Close()
		command.ExtraFiles = []*os.File{process} // becomes lifetimeFile
		command.Args = append(command.Args, "--limited")
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("a process with a network namespace of its own (is root, or a user namespace, allowed here?): %w", err)
	}
	return command, nil
}
