package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// operatorRun is one pod of the operator: its image, its process, its restarts, and what the pod's status says of them.
type operatorRun struct {
	runner  *runner
	cancel  context.CancelFunc
	done    chan struct{} // closed when nothing of it runs any more
	ending  atomic.Bool
	version string

	mutex    sync.Mutex
	pod      podObject
	process  *process
	restarts int
}

func (o *operatorRun) update(pod podObject) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	o.pod = pod
}

func (o *operatorRun) current() *process {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.process
}

func (o *operatorRun) snapshot() podObject {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.pod
}

// live is the pod's life, until its context ends.
func (o *operatorRun) live(ctx context.Context) {
	for o.snapshot().Status.PodIP == "" { // kwok's part
		if pause(ctx) != nil {
			return
		}
	}
	pod := o.snapshot()
	container := pod.container("")
	program := o.pull(ctx, container.Image)
	if program == "" {
		return
	}
	o.version = imageVersion(container.Image)
	o.waitForKinds(ctx)
	for backOff := time.Second; ctx.Err() == nil; backOff = min(2*backOff, 10*time.Second) {
		if !o.waitUntilFree(ctx) {
			return
		}
		started := time.Now()
		ending, err := o.runOnce(ctx, program, container)
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			ending = processEnd{code: 128, text: err.Error()}
		}
		o.runner.log("%s: the operator ended: %s", pod.Metadata.Name, ending.text)
		if time.Since(started) > time.Minute {
			backOff = time.Second
		}
		o.report(ctx, containerState{restarts: o.restarts, ended: &ending, waiting: "CrashLoopBackOff",
			message: fmt.Sprintf("back-off %s restarting failed container=%s pod=%s_%s(%s)", backOff, container.Name,
				pod.Metadata.Name, pod.Metadata.Namespace, pod.Metadata.UID)})
		o.event(ctx, "Warning", "BackOff", "Back-off restarting failed container "+container.Name+" in pod "+pod.Metadata.Name)
		o.restarts++
		select {
		case <-ctx.Done():
			return
		case <-time.After(backOff):
		}
	}
}

// pull gives the program of the image. While there is none it says so as a kubelet does, and looks again: what a registry
// has not now it may have later.
func (o *operatorRun) pull(ctx context.Context, image string) string {
	o.event(ctx, "Normal", "Pulling", fmt.Sprintf("Pulling image %q", image))
	started := time.Now()
	for round := 0; ; round++ {
		if program := operatorProgram(o.runner.inst.cache, image); program != "" {
			o.event(ctx, "Normal", "Pulled", pulledMessage(image, time.Since(started)))
			return program
		}
		why := fmt.Sprintf("failed to pull and unpack image %q: failed to resolve reference %q: %s: not found", image, image, image)
		if round == 0 {
			o.event(ctx, "Warning", "Failed", fmt.Sprintf("Failed to pull image %q: %s", image, why))
			o.event(ctx, "Warning", "Failed", "Error: ErrImagePull")
			o.report(ctx, containerState{waiting: "ErrImagePull", message: why})
		} else if round == 1 {
			o.event(ctx, "Normal", "BackOff", fmt.Sprintf("Back-off pulling image %q", image))
			o.event(ctx, "Warning", "Failed", "Error: ImagePullBackOff")
			o.report(ctx, containerState{waiting: "ImagePullBackOff",
				message: fmt.Sprintf("Back-off pulling image %q: ErrImagePull: %s", image, why)})
		}
		select {
		case <-ctx.Done():
			return ""
		case <-time.After(time.Second):
		}
	}
}

// waitForKinds gives the API server's directory time to follow the definitions: an operator that misses a kind looks again
// only 10 s later. A real one is never that fast, because its image must come first.
func (o *operatorRun) waitForKinds(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	for {
		if served, err := kindsServed(ctx, o.runner.api); err == nil && served {
			return
		}
		if pause(ctx) != nil {
			return
		}
	}
}

func (o *operatorRun) waitUntilFree(ctx context.Context) bool {
	for o.runner.isHeld() {
		if pause(ctx) != nil {
			return false
		}
	}
	return true
}

// processEnd is how a process ended.
type processEnd struct {
	code    int
	text    string
	started time.Time
}

// runOnce runs the operator until it ends, and keeps the pod's readiness true to the process'.
func (o *operatorRun) runOnce(ctx context.Context, program string, container *containerSpec) (processEnd, error) {
	pod := o.snapshot()
	logs := o.runner.inst.path("logs", "pods",
		fmt.Sprintf("%s_%s_%s", pod.Metadata.Namespace, pod.Metadata.Name, pod.Metadata.UID), container.Name)
	if err := os.MkdirAll(logs, 0o700); err != nil {
		return processEnd{}, err
	}
	self, err := os.Executable()
	if err != nil {
		return processEnd{}, err
	}
	command := container.Command
	if len(command) == 0 {
		command = []string{operatorCommand}
	}
	arguments := append([]string{"contain", "--name=" + o.runner.inst.name, "--namespace=" + pod.Metadata.Namespace,
		"--pod=" + pod.Metadata.Name, "--container=" + container.Name, "--program=" + program,
		"--user=" + strconv.Itoa(os.Geteuid()), "--group=" + strconv.Itoa(os.Getegid()), "--"}, command...)
	arguments = append(arguments, operatorArguments(container.Args, o.version, pod.Status.PodIP)...)
	run := &process{name: "operator", logFile: filepath.Join(logs, strconv.Itoa(o.restarts)+".log"), contained: true}
	environment := []string{"PATH=" + os.Getenv("PATH"), "RAYDECK_CACHE=" + o.runner.inst.cache}
	if err := run.start(self, arguments, environment); err != nil {
		return processEnd{}, err
	}
	o.mutex.Lock()
	o.process = run
	o.mutex.Unlock()
	o.event(ctx, "Normal", "Created", "Container created")
	o.event(ctx, "Normal", "Started", "Container started")
	state := containerState{restarts: o.restarts, running: time.Now()}
	o.report(ctx, state)
	for {
		select {
		case <-run.exited:
			_, text := run.state()
			o.runner.mutex.Lock()
			o.runner.ended = text
			o.runner.mutex.Unlock()
			return processEnd{code: run.exitCode(), text: text, started: state.running}, nil
		case <-ctx.Done():
			return processEnd{}, run.end(syscall.SIGTERM, 5*time.Second)
		case <-time.After(50 * time.Millisecond):
		}
		if ready := o.runner.health(ctx, "http://"+pod.Status.PodIP+":8082/readyz"); ready != state.ready {
			state.ready = ready
			o.report(ctx, state)
		}
	}
}

// atWork: the operator calls itself ready before its caches are filled and RayCluster, RayJob and RayService are looked at.
func (o *operatorRun) atWork() bool {
	run := o.current()
	if run == nil {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	return run.logged("Starting workers") >= 3 && o.runner.health(ctx, "http://"+o.snapshot().Status.PodIP+":8082/readyz")
}

// operatorArguments are those of the pod, and what this cluster needs besides. All pods share one network here, so that the
// operator listens on its pod's address only. There is no cluster DNS either: where it can, it reaches Ray through the
// API server. Without a word on leader election it is off, so that nobody waits for the lease of a killed predecessor.
func operatorArguments(given []string, version, address string) []string {
	const metrics, probes = "metrics-addr", "health-probe-bind-address"
	var all []string
	has := map[string]bool{}
	for i := 0; i < len(given); i++ {
		name, value, joined := strings.Cut(strings.TrimLeft(given[i], "-"), "=")
		isFlag := strings.HasPrefix(given[i], "-")
		if isFlag {
			has[name] = true
		}
		if isFlag && (name == metrics || name == probes) {
			if !joined && i+1 < len(given) {
				i++
				value = given[i]
			}
			if _, port, err := net.SplitHostPort(value); err == nil {
				value = net.JoinHostPort(address, port)
			}
			all = append(all, "--"+name+"="+value)
			continue
		}
		all = append(all, given[i])
	}
	if has["config"] { // flags do not count then
		return all
	}
	if !has[metrics] {
		all = append(all, "--"+metrics+"="+address+":8080")
	}
	if !has[probes] {
		all = append(all, "--"+probes+"="+address+":8082")
	}
	if !has["enable-leader-election"] {
		all = append(all, "--enable-leader-election=false")
	}
	if !has["use-kubernetes-proxy"] && version != "1.0.0" { // which has no such flag
		all = append(all, "--use-kubernetes-proxy")
	}
	return all
}

// containerState is what a kubelet says of the pod's only container.
type containerState struct {
	restarts int
	waiting  string // the reason
	message  string
	running  time.Time
	ready    bool
	ended    *processEnd
}

func (o *operatorRun) report(ctx context.Context, state containerState) {
	pod := o.snapshot()
	container := pod.container("")
	now := time.Now().UTC().Format(time.RFC3339)
	status := map[string]any{"name": container.Name, "image": container.Image, "imageID": "", "restartCount": state.restarts,
		"ready": state.ready, "started": !state.running.IsZero()}
	phase := "Running"
	if state.waiting != "" {
		status["state"] = map[string]any{"waiting": map[string]any{"reason": state.waiting, "message": state.message}}
		if state.ended == nil {
			phase = "Pending"
		}
	} else {
		status["state"] = map[string]any{"running": map[string]any{"startedAt": state.running.UTC().Format(time.RFC3339)}}
	}
	if phase == "Running" {
		status["imageID"] = "sha256:" + container.Image
		status["containerID"] = "containerd://" + pod.Metadata.UID
	}
	if state.ended != nil {
		reason := "Error"
		if state.ended.code == 0 {
			reason = "Completed"
		}
		status["lastState"] = map[string]any{"terminated": map[string]any{"exitCode": state.ended.code, "reason": reason,
			"startedAt": state.ended.started.UTC().Format(time.RFC3339), "finishedAt": now}}
	}
	condition := func(kind string) map[string]any {
		if state.ready {
			return map[string]any{"type": kind, "status": "True", "reason": nil, "lastTransitionTime": now}
		}
		return map[string]any{"type": kind, "status": "False", "reason": "ContainersNotReady", "lastTransitionTime": now}
	}
	text, err := json.Marshal(map[string]any{"status": map[string]any{
		"phase":             phase,
		"containerStatuses": []any{status},
		"conditions":        []any{condition("Ready"), condition("ContainersReady")},
	}})
	if err == nil {
		_, err = o.runner.api.call(ctx, "PATCH", pod.path()+"/status", "application/strategic-merge-patch+json", text)
	}
	if err != nil && ctx.Err() == nil {
		o.runner.log("status of %s: %v", pod.Metadata.Name, err)
	}
}

func (o *operatorRun) event(ctx context.Context, weight, reason, message string) {
	pod := o.snapshot()
	err := o.runner.api.tell(ctx, kubeletSays(&pod, pod.container("").Name, weight, reason, message))
	if err != nil && ctx.Err() == nil {
		o.runner.log("event of %s: %v", pod.Metadata.Name, err)
	}
}
