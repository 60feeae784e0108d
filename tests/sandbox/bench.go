package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

// What a bench loads a cluster with. Every loop here ends after a number of requests that was said beforehand.

const (
	maxNodes    = 1000
	maxPods     = 100_000
	maxRate     = 1000
	maxSeconds  = 600
	connections = 8
)

func runBench(inst instance, verb string, arguments []string) error {
	found, err := enter(inst)
	if err != nil {
		return err
	}
	if entered, err := found.entered(); err != nil {
		return err
	} else if !entered { // the API server can be reached only from inside: once more from there
		self, err := os.Executable()
		if err != nil {
			return err
		}
		return found.become(append([]string{self, verb, "--name=" + inst.name}, arguments...))
	}
	server, err := newAPI(inst)
	if err != nil {
		return err
	}
	task := verb
	if len(arguments) > 0 {
		task, arguments = task+" "+arguments[0], arguments[1:]
	}
	switch task {
	case "nodes add":
		return addNodes(server, arguments)
	case "pods add":
		return addPods(server, arguments)
	case "pods churn":
		return churn(server, arguments)
	}
	fmt.Fprint(os.Stderr, usage)
	return errUsage
}

// count takes the COUNT off the front of a command line, and the flags behind it.
func count(flags *flag.FlagSet, arguments []string, most int) (int, error) {
	if len(arguments) == 0 {
		return 0, errors.New("how many?")
	}
	number, err := strconv.Atoi(arguments[0])
	if err != nil || number < 1 || number > most {
		return 0, fmt.Errorf("%q is no count from 1 to %d", arguments[0], most)
	}
	if err := flags.Parse(arguments[1:]); err != nil {
		return 0, errUsage
	}
	return number, nil
}

func addNodes(server *api, arguments []string) error {
	flags := flag.NewFlagSet("nodes add", flag.ContinueOnError)
	pods := flags.Int("pods", 1000, "how many pods a node takes")
	number, err := count(flags, arguments, maxNodes)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	if err := inParallel(ctx, number, func(i int) error {
		_, err := server.call(ctx, http.MethodPost, "/api/v1/nodes", "application/json", benchNode(i, *pods))
		return ignore(err, http.StatusConflict) // it is there already
	}); err != nil {
		return err
	}
	for {
		ready, err := nodesReady(ctx, server, benchLabel)
		if err != nil || ready {
			return err
		}
		if err := pause(ctx); err != nil {
			return fmt.Errorf("the nodes are not ready: %w", err)
		}
	}
}

func addPods(server *api, arguments []string) error {
	flags := flag.NewFlagSet("pods add", flag.ContinueOnError)
	namespace := flags.String("namespace", "bench", "")
	labels := map[string]string{}
	flags.Func("label", "KEY=VALUE, in place of the usual label or besides", func(text string) error {
		key, value, found := strings.Cut(text, "=")
		if !found {
			return fmt.Errorf("%q is not KEY=VALUE", text)
		}
		labels[key] = value
		return nil
	})
	noWait := flags.Bool("no-wait", false, "do not wait until all are Running")
	number, err := count(flags, arguments, maxPods)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute+time.Duration(number)*20*time.Millisecond)
	defer cancel()
	nodes, err := names(ctx, server, "/api/v1/nodes?labelSelector="+benchLabel)
	if err != nil {
		return err
	}
	if len(nodes) == 0 {
		return errors.New("no bench nodes: run raydeck-sandbox nodes add COUNT first")
	}
	if err := makeNamespace(ctx, server, *namespace); err != nil {
		return err
	}
	path := "/api/v1/namespaces/" + *namespace + "/pods"
	first, err := amount(ctx, server, path)
	if err != nil {
		return err
	}
	started := time.Now()
	if err := inParallel(ctx, number, func(i int) error {
		body, err := benchPod(first+i, nodes[i%len(nodes)], labels)
		if err == nil {
			_, err = server.call(ctx, http.MethodPost, path, "application/json", body)
		}
		return err
	}); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%d pods made in %.1f s\n", number, time.Since(started).Seconds())
	if *noWait {
		return nil
	}
	for {
		pending, err := names(ctx, server, path+"?limit=1&fieldSelector=status.phase%3DPending")
		if err != nil {
			return err
		}
		if len(pending) == 0 {
			fmt.Fprintf(os.Stderr, "all Running after %.1f s\n", time.Since(started).Seconds())
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("pods are still Pending: %w", ctx.Err())
		case <-time.After(time.Second): // the server reads all pods to answer: not too often
		}
	}
}

// change is one line of what `pods churn` reports. Times are nanoseconds since 1970, by the clock that every process of
// this machine reads.
type change struct {
	Pod             string `json:"pod"`
	UID             string `json:"uid"`
	ResourceVersion string `json:"resourceVersion"`
	SentAt          int64  `json:"sentAt"`     // also the pod's annotation raydeck.io/sent-at
	AnsweredAt      int64  `json:"answeredAt"` // the server has stored it by then
}

// churn changes pods so that a table shows it: one more restart each time.
func churn(server *api, arguments []string) error {
	flags := flag.NewFlagSet("pods churn", flag.ContinueOnError)
	namespace := flags.String("namespace", "bench", "")
	rate := flags.Int("rate", 100, "changes a second")
	seconds := flags.Int("seconds", 10, "for how long")
	if err := flags.Parse(arguments); err != nil {
		return errUsage
	}
	if *rate < 1 || *rate > maxRate || *seconds < 1 || *seconds > maxSeconds {
		return fmt.Errorf("a rate from 1 to %d for 1 to %d seconds", maxRate, maxSeconds)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(*seconds)*time.Second+30*time.Second)
	defer cancel()
	path := "/api/v1/namespaces/" + *namespace + "/pods"
	var pods struct{ Items []benched }
	if err := server.get(ctx, path+"?limit=1000&fieldSelector=status.phase%3DRunning", &pods); err != nil {
		return err
	}
	if len(pods.Items) == 0 {
		return fmt.Errorf("no Running pod in namespace %s", *namespace)
	}
	var output sync.Mutex
	lines := json.NewEncoder(os.Stdout)
	started := time.Now()
	err := inParallel(ctx, *rate**seconds, func(i int) error {
		time.Sleep(time.Until(started.Add(time.Duration(i) * time.Second / time.Duration(*rate))))
		pod := pods.Items[i%len(pods.Items)]
		done, err := pod.restart(ctx, server, path, 1+i/len(pods.Items))
		if err != nil {
			return err
		}
		output.Lock()
		defer output.Unlock()
		return lines.Encode(done)
	})
	took := time.Since(started).Seconds()
	fmt.Fprintf(os.Stderr, "%d changes wanted in %d s, done in %.1f s\n", *rate**seconds, *seconds, took)
	return err
}

// benched is what is needed of a pod to change it.
type benched struct {
	Metadata struct{ Name, UID, ResourceVersion string }
	Status   struct {
		ContainerStatuses []struct{ RestartCount int }
	}
}

// restart gives the first container so many more restarts than the pod had when it was read.
func (b benched) restart(ctx context.Context, server *api, collection string, more int) (change, error) {
	restarts := more
	if len(b.Status.ContainerStatuses) > 0 {
		restarts += b.Status.ContainerStatuses[0].RestartCount
	}
	sent := time.Now().UnixNano()
	patch := fmt.Sprintf(`[{"op": "add", "path": "/metadata/annotations/raydeck.io~1sent-at", "value": "%d"},
		{"op": "replace", "path": "/status/containerStatuses/0/restartCount", "value": %d}]`, sent, restarts)
	path := collection + "/" + b.Metadata.Name + "/status"
	answer, err := server.call(ctx, http.MethodPatch, path, "application/json-patch+json", []byte(patch))
	answered := time.Now().UnixNano()
	if err != nil {
		return change{}, err
	}
	var changed benched
	err = json.Unmarshal(answer, &changed)
	return change{b.Metadata.Name, b.Metadata.UID, changed.Metadata.ResourceVersion, sent, answered}, err
}

// inParallel calls for 0 to number-1 over a few connections, in about that order, until one call fails.
func inParallel(ctx context.Context, number int, call func(int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	work := make(chan int)
	var group sync.WaitGroup
	for range connections {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := range work {
				if err := call(i); err != nil {
					cancel(err)
					return
				}
			}
		}()
	}
	for i := 0; i < number && ctx.Err() == nil; i++ {
		select {
		case work <- i:
		case <-ctx.Done():
		}
	}
	close(work)
	group.Wait()
	return context.Cause(ctx)
}

func ignore(err error, code int) error {
	var answered *statusError
	if errors.As(err, &answered) && answered.code == code {
		return nil
	}
	return err
}

// amount of objects in a collection, without reading them.
func amount(ctx context.Context, server *api, path string) (int, error) {
	var list struct {
		Metadata struct{ RemainingItemCount int }
		Items    []struct{}
	}
	err := server.get(ctx, path+"?limit=1", &list)
	return list.Metadata.RemainingItemCount + len(list.Items), err
}

func makeNamespace(ctx context.Context, server *api, name string) error {
	body := fmt.Sprintf(`{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": %q}}`, name)
	if _, err := server.call(ctx, http.MethodPost, "/api/v1/namespaces", "application/json", []byte(body)); ignore(err, http.StatusConflict) != nil {
		return err
	}
	for { // until then it refuses pods
		var account struct{}
		err := server.get(ctx, "/api/v1/namespaces/"+name+"/serviceaccounts/default", &account)
		if ignore(err, http.StatusNotFound) != nil || err == nil {
			return err
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
}
