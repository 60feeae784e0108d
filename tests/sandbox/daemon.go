package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// daemon is the supervisor of one instance, the first process of the instance's own process namespace. It holds the lock
// of the instance's folder as long as it lives: a folder whose lock is free is left over, whatever lies in it.
type daemon struct {
	inst     instance
	operator string // version
	started  time.Time
	parts    map[string]*part
	client   *http.Client // with the administrator's rights, for the parts' health too
	api      *api
	runner   *runner // set once the API server is ready
	alive    context.Context

	settled    chan struct{} // closed when start-up has ended, well or not
	failure    error         // of the start-up; to be read after settled
	readyAfter time.Duration // likewise
	down       context.CancelFunc

	changes sync.Mutex     // one part is stopped or started at a time
	replies sync.WaitGroup // requests that are being answered

	withOperator bool // false with --no-operator
}

func runDaemon(inst instance, arguments []string) error {
	flags := flag.NewFlagSet("daemon", flag.ContinueOnError)
	operator := flags.String("operator", operatorVersions[0], "")
	noOperator := flags.Bool("no-operator", false, "")
	timeout := flags.Duration("timeout", time.Minute, "")
	limited := flags.Bool("limited", false, "the lifetime is that of a process")
	if err := flags.Parse(arguments); err != nil {
		return err
	}
	lock, err := takeLock(inst)
	if err != nil {
		return err
	}
	defer lock.Close()
	if err := prepareFolder(inst); err != nil {
		return err
	}
	if err := setUpNetwork(); err != nil {
		return err
	}
	listener, err := listen(inst)
	if err != nil {
		return err
	}
	alive, quit := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	if *limited {
		go func() {
			waitForEnd(lifetimeFile)
			fmt.Fprintln(os.Stderr, "the process whose lifetime this instance shares has ended")
			quit()
		}()
	}
	d := &daemon{
		inst:         inst,
		operator:     *operator,
		withOperator: !*noOperator,
		started:      time.Now(),
		parts:        newParts(inst),
		alive:        alive,
		settled:      make(chan struct{}),
		down:         quit,
	}
	go d.serve(listener)
	go func() {
		ctx, cancel := context.WithTimeout(alive, *timeout)
		defer cancel()
		d.failure = d.bootstrap(ctx)
		d.readyAfter = time.Since(d.started)
		d.log("start-up ended after %.1f s: %v", d.readyAfter.Seconds(), d.failure)
		close(d.settled)
		if d.failure != nil {
			quit()
		}
	}()
	<-alive.Done()
	listener.Close() // from here on the instance is down, for whoever asks
	return d.shutDown()
}

// shutDown ends everything at once: nothing of this cluster is to be kept.
func (d *daemon) shutDown() error {
	d.log("ending")
	select {
	case <-d.settled: // else the start-up has been cut short, and has ended what it began
	case <-time.After(2 * time.Second):
	}
	if d.runner != nil {
		d.runner.endAll()
	}
	for _, p := range d.parts {
		if pid, _ := p.state(); pid != 0 {
			_ = p.end(syscall.SIGKILL, time.Second) // it may have ended by itself meanwhile
		}
	}
	answered := make(chan struct{})
	go func() { d.replies.Wait(); close(answered) }()
	select {
	case <-answered:
	case <-time.After(2 * time.Second):
	}
	return d.inst.clear("lock", "logs")
}

func (d *daemon) log(format string, values ...any) {
	fmt.Fprintf(os.Stderr, "%7.3f %s\n", time.Since(d.started).Seconds(), fmt.Sprintf(format, values...))
}

func (d *daemon) serve(listener *net.UnixListener) {
	for {
		connection, err := listener.AcceptUnix()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			d.log("nobody can reach this daemon any more: %v", err)
			d.down()
			return
		}
		d.replies.Add(1)
		go func() {
			defer d.replies.Done()
			answer(connection, d.handle)
		}()
	}
}

func (d *daemon) handle(what request) reply {
	var err error
	switch what.Verb {
	case "status":
	case "wait":
		<-d.settled
		err = d.failure
	case "down":
		d.down()
		return reply{}
	case "namespaces":
		files, err := ownNamespaces()
		if err != nil {
			return reply{Error: err.Error()}
		}
		return reply{files: files}
	case "kill", "stop", "start":
		err = d.change(what)
	default:
		err = fmt.Errorf("the daemon knows no %q: is it another version of this program?", what.Verb)
	}
	if err != nil {
		return reply{Error: err.Error()}
	}
	return reply{Status: d.status()}
}

// change stops or starts one part.
func (d *daemon) change(what request) error {
	p, known := d.parts[what.Part]
	if !known && what.Part != "operator" {
		return fmt.Errorf("no part %q: there are %v", what.Part, partNames)
	}
	select {
	case <-d.settled:
	default:
		return errors.New("the instance is still starting")
	}
	d.changes.Lock()
	defer d.changes.Unlock()
	d.log("%s %s", what.Verb, what.Part)
	if what.Part == "operator" {
		return d.changeOperator(what.Verb)
	}
	switch what.Verb {
	case "kill":
		return named(p, p.end(syscall.SIGKILL, time.Second))
	case "stop":
		return named(p, p.end(syscall.SIGTERM, 10*time.Second))
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := p.launch(d.inst); err != nil {
		return err
	}
	return p.waitUntilReady(ctx, d.client)
}

func (d *daemon) changeOperator(verb string) error {
	switch verb {
	case "kill":
		return d.runner.hold(syscall.SIGKILL)
	case "stop":
		return d.runner.hold(syscall.SIGTERM)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	return d.runner.letGo(ctx)
}

func named(p *part, err error) error {
	if err != nil {
		return fmt.Errorf("%s %w", p.name, err)
	}
	return nil
}

func (d *daemon) status() *status {
	s := &status{Name: d.inst.name, Up: true, Pid: os.Getpid(), Kubeconfig: d.inst.kubeconfig()}
	if self, err := os.Readlink("/proc/self"); err == nil { // the number that others see: outerPid says why
		s.Pid, _ = strconv.Atoi(self)
	}
	select {
	case <-d.settled:
		s.Ready, s.ReadyAfter = d.failure == nil, d.readyAfter.Seconds()
	default:
		return s
	}
	if d.withOperator {
		s.Operator = d.operator
	}
	for _, name := range partNames {
		if name == "operator" {
			operator := partStatus{Name: name}
			if d.runner != nil {
				operator = d.runner.status()
			}
			if d.withOperator {
				s.Ready = s.Ready && operator.Ready
			}
			if d.withOperator || operator.Pid != 0 {
				s.Parts = append(s.Parts, operator)
			}
			continue
		}
		p := d.parts[name]
		pid, ending := p.state()
		ready := d.client != nil && p.ready(d.client)
		s.Ready = s.Ready && ready
		s.Parts = append(s.Parts, partStatus{Name: name, Pid: pid, Ready: ready, Ended: ending})
	}
	return s
}
