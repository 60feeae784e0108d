package main

import (
	"context"
	"fmt"
	"time"
)

// kwok tells nothing of the pods that it plays. Of Ray's pods a kubelet's events are told here, in its words: a client
// that shows how a cluster comes up lives on them. Source: k8s.io/kubernetes/pkg/kubelet, images/image_manager.go and
// kuberuntime/kuberuntime_container.go, 1.36.
const rayPodSelector = "ray.io/node-type,!raydeck.io/bench"

const imageSize = 2_300_000_000 // of every image: there are none

func pulledMessage(image string, took time.Duration) string {
	took = took.Truncate(time.Millisecond)
	return fmt.Sprintf("Successfully pulled image %q in %v (%v including waiting). Image size: %d bytes.", image, took, took, imageSize)
}

func kubeletSays(pod *podObject, container, weight, reason, message string) happening {
	return happening{component: "kubelet", kind: "Pod", namespace: pod.Metadata.Namespace, name: pod.Metadata.Name,
		uid: pod.Metadata.UID, fieldPath: "spec.containers{" + container + "}",
		weight: weight, reason: reason, message: message}
}

// tellOfRayPods follows Ray's pods until the context ends.
func tellOfRayPods(ctx context.Context, access *api, log func(format string, values ...any)) {
	type known struct {
		pulling time.Time
		started bool
	}
	pods := map[string]*known{}
	follow(ctx, access, "/api/v1/pods?labelSelector="+rayPodSelector, func() {}, func(kind string, pod podObject) {
		if kind == "DELETED" {
			delete(pods, pod.Metadata.UID)
			return
		}
		it := pods[pod.Metadata.UID]
		if it == nil {
			it = &known{}
			pods[pod.Metadata.UID] = it
		}
		say := func(container, reason, message string) {
			if err := access.tell(ctx, kubeletSays(&pod, container, "Normal", reason, message)); err != nil && ctx.Err() == nil {
				log("event of %s: %v", pod.Metadata.Name, err)
			}
		}
		containers := append(append([]containerSpec{}, pod.Spec.InitContainers...), pod.Spec.Containers...)
		if pod.Status.StartTime != "" && it.pulling.IsZero() {
			it.pulling = time.Now()
			say(containers[0].Name, "Pulling", fmt.Sprintf("Pulling image %q", containers[0].Image))
		}
		if pod.Status.Phase != "Running" || it.started {
			return
		}
		it.started = true
		there := map[string]bool{}
		for i, container := range containers {
			switch {
			case there[container.Image]:
				say(container.Name, "Pulled", fmt.Sprintf("Container image %q already present on machine", container.Image))
			case i == 0:
				say(container.Name, "Pulled", pulledMessage(container.Image, time.Since(it.pulling)))
			default:
				say(container.Name, "Pulling", fmt.Sprintf("Pulling image %q", container.Image))
				say(container.Name, "Pulled", pulledMessage(container.Image, 200*time.Millisecond))
			}
			there[container.Image] = true
			say(container.Name, "Created", "Container created")
			say(container.Name, "Started", "Container started")
		}
	})
}
