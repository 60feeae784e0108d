package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// runner is the kubelet of the KubeRay operator: whoever installs its Deployment, and however, gets the real operator of
// the image's version, with that container's arguments and environment and the token of the pod's ServiceAccount.
// kwok gives such a pod its address and does nothing else with it (cluster/kwok.yaml).
type runner struct {
	inst   instance
	api    *api
	log    func(format string, values ...any)
	health healthCheck

	mutex sync.Mutex
	held  bool // after `kill operator`: nothing is started until `start operator`
	runs  map[string]*operatorRun
	ended string // how the latest one ended, for status
}

type healthCheck func(ctx context.Context, url string) bool

const (
	operatorCommand = "/manager" // the program of the operator's image
	// What all operator pods have in common: the chart's, those of KubeRay's own manifests, and Raydeck's.
	operatorSelector = "app.kubernetes.io/component=kuberay-operator"
)

func newRunner(inst instance, access *api, log func(format string, values ...any), health healthCheck) *runner {
	return &runner{inst: inst, api: access, log: log, health: health, runs: map[string]*operatorRun{}}
}

// run follows the operators' pods until the context ends, and ends what it started.
func (r *runner) run(ctx context.Context) {
	var seen map[string]bool // since the stream began anew
	restarted := func() {
		if seen != nil {
			for uid := range r.all() {
				if !seen[uid] { // it went in the gap
					r.forget(uid)
				}
			}
		}
		seen = map[string]bool{}
	}
	follow(ctx, r.api, "/api/v1/pods?labelSelector="+operatorSelector, restarted, func(kind string, pod podObject) {
		seen[pod.Metadata.UID] = true
		switch {
		case kind == "DELETED":
			r.forget(pod.Metadata.UID)
		case pod.Metadata.DeletionTimestamp != "":
			r.end(pod)
		case pod.Spec.NodeName != "":
			r.begin(ctx, pod)
		}
	})
}

func (r *runner) all() map[string]*operatorRun {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	copied := map[string]*operatorRun{}
	for uid, run := range r.runs {
		copied[uid] = run
	}
	return copied
}

func (r *runner) begin(ctx context.Context, pod podObject) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	run, known := r.runs[pod.Metadata.UID]
	if known {
		run.update(pod)
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	run = &operatorRun{runner: r, pod: pod, cancel: cancel, done: make(chan struct{})}
	r.runs[pod.Metadata.UID] = run
	go func() {
		defer close(run.done)
		run.live(ctx)
	}()
}

// end is what a kubelet does with a pod that is to go: it ends the process, and then lets the API server forget the pod.
func (r *runner) end(pod podObject) {
	run := r.all()[pod.Metadata.UID]
	if run != nil && run.ending.Swap(true) {
		return // it is ending already
	}
	go func() {
		if run != nil {
			run.cancel()
			<-run.done
		}
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		now := []byte(`{"gracePeriodSeconds": 0, "preconditions": {"uid": "` + pod.Metadata.UID + `"}}`)
		if _, err := r.api.call(ctx, "DELETE", pod.path(), "application/json", now); err != nil {
			r.log("removing %s: %v", pod.Metadata.Name, err)
		}
	}()
}

func (r *runner) forget(uid string) {
	r.mutex.Lock()
	run := r.runs[uid]
	delete(r.runs, uid)
	r.mutex.Unlock()
	if run != nil {
		run.cancel()
	}
}

// hold ends all operators and starts none, until it is let go.
func (r *runner) hold(signal syscall.Signal) error {
	if r.status().Pid == 0 {
		return errors.New("operator is not running")
	}
	r.setHeld(true)
	for _, run := range r.all() {
		if process := run.current(); process != nil {
			_ = process.end(signal, 10*time.Second) // that of a pod which is ending may have ended by itself
		}
	}
	return nil
}

// letGo starts what is installed and waits until one operator is at work.
func (r *runner) letGo(ctx context.Context) error {
	if !r.isHeld() && r.status().Pid != 0 {
		return fmt.Errorf("operator: %w", errRunning)
	}
	r.setHeld(false)
	return r.waitUntilReady(ctx)
}

func (r *runner) setHeld(held bool) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.held = held
}

func (r *runner) isHeld() bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.held
}

func (r *runner) waitUntilReady(ctx context.Context) error {
	for !r.status().Ready {
		if pause(ctx) != nil {
			return fmt.Errorf("no operator was at work in time (%s); its logs are in %s", r.status().Ended,
				r.inst.path("logs", "pods"))
		}
	}
	return nil
}

// status is that of the part "operator": of the first pod that has a process.
func (r *runner) status() partStatus {
	s := partStatus{Name: "operator"}
	for _, run := range r.all() {
		if process := run.current(); process != nil {
			if pid, _ := process.state(); pid != 0 {
				s.Pid, s.Ready, s.Version = pid, s.Ready || run.atWork(), run.version
			}
		}
	}
	if s.Pid == 0 {
		r.mutex.Lock()
		s.Ended = r.ended
		r.mutex.Unlock()
		if s.Ended == "" {
			s.Ended = "no pod"
		}
	}
	return s
}

// endAll is for the end of the instance.
func (r *runner) endAll() {
	for _, run := range r.all() {
		if process := run.current(); process != nil {
			_ = process.end(syscall.SIGKILL, time.Second) // it may have ended by itself meanwhile
		}
	}
}

// imageVersion takes the operator's version out of its image's name, whatever registry stands before it; empty if the image
// is no operator's. A tag is vX.Y.Z since 1.0.0.
func imageVersion(image string) string {
	image, _, _ = strings.Cut(image, "@")
	repository, tag := image, "latest"
	if colon := strings.LastIndex(image, ":"); colon > strings.LastIndex(image, "/") {
		repository, tag = image[:colon], image[colon+1:]
	}
	if host, _, found := strings.Cut(repository, "/"); found && strings.HasSuffix(strings.Split(host, ":")[0], ".invalid") {
		return "" // a registry that can never be reached
	}
	if filepath.Base(repository) != "operator" {
		return ""
	}
	return strings.TrimPrefix(tag, "v")
}

// operatorProgram is the built operator of an image; empty where there is none, as when a registry has not the image.
func operatorProgram(cache, image string) string {
	version := imageVersion(image)
	if !slices.Contains(operatorVersions, version) {
		return ""
	}
	file := programFile(cache, "operator", version)
	if _, err := os.Stat(file); err != nil {
		return ""
	}
	return file
}
