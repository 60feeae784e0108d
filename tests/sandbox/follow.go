package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// follow calls with every object of a collection as it is now, and with each change from then on, until the context ends.
// After a gap in the stream it begins anew; restarted is called first then, for whoever must forget what is gone.
func follow[T any](ctx context.Context, a *api, path string, restarted func(), changed func(kind string, object T)) {
	stream := &http.Client{Transport: a.http.Transport} // without the time limit of a single call
	for ctx.Err() == nil {
		_ = followOnce(ctx, a, stream, path, restarted, changed) // whatever ended it, it is tried again
		select {
		case <-ctx.Done():
		case <-time.After(200 * time.Millisecond):
		}
	}
}

func followOnce[T any](ctx context.Context, a *api, stream *http.Client, path string, restarted func(),
	changed func(kind string, object T)) error {
	joint := "?"
	if strings.Contains(path, "?") {
		joint = "&"
	}
	var list struct {
		Metadata struct{ ResourceVersion string }
		Items    []T
	}
	if err := a.get(ctx, path, &list); err != nil {
		return err
	}
	restarted()
	for _, item := range list.Items {
		changed("ADDED", item)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet,
		serverURL+path+joint+"watch=1&timeoutSeconds=600&resourceVersion="+list.Metadata.ResourceVersion, nil)
	if err != nil {
		return err
	}
	response, err := stream.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("watching %s: HTTP %d", path, response.StatusCode)
	}
	for decoder := json.NewDecoder(response.Body); ; {
		var event struct {
			Type   string
			Object json.RawMessage
		}
		if err := decoder.Decode(&event); err != nil {
			return err
		}
		if event.Type == "ERROR" {
			return fmt.Errorf("watching %s: %s", path, event.Object)
		}
		var object T
		if err := json.Unmarshal(event.Object, &object); err != nil {
			return err
		}
		changed(event.Type, object)
	}
}

// happening is what a component of the cluster tells of an object.
type happening struct {
	component, kind, namespace, name, uid string
	fieldPath                             string // spec.containers{name}, for what is of one container
	weight, reason, message               string
}

// tell makes an Event of it.
func (a *api) tell(ctx context.Context, h happening) error {
	now := time.Now().UTC().Format(time.RFC3339)
	text, err := json.Marshal(map[string]any{
		"apiVersion": "v1",
		"kind":       "Event",
		"metadata":   map[string]any{"generateName": h.name + ".", "namespace": h.namespace},
		"involvedObject": map[string]any{"apiVersion": "v1", "kind": h.kind, "namespace": h.namespace, "name": h.name,
			"uid": h.uid, "fieldPath": h.fieldPath},
		"type": h.weight, "reason": h.reason, "message": h.message, "count": 1,
		"firstTimestamp": now, "lastTimestamp": now,
		"source":             map[string]any{"component": h.component},
		"reportingComponent": h.component,
	})
	if err != nil {
		return err
	}
	_, err = a.call(ctx, http.MethodPost, "/api/v1/namespaces/"+h.namespace+"/events", "application/json", text)
	return err
}
