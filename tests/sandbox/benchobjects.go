package main

import (
	"encoding/json"
	"fmt"
	"maps"
)

// benchLabel marks what was made for a bench; kwok.yaml looks for it too.
const benchLabel = "raydeck.io/bench"

type object = map[string]any

// benchNode is the i-th of the nodes that only bench pods come to: they are tied to it by name, and its taint keeps the
// scheduler from sending others.
func benchNode(i, pods int) []byte {
	name := fmt.Sprintf("bench-%d", i)
	resources := object{"cpu": "10000", "memory": "64Ti", "nvidia.com/gpu": "10000", "pods": fmt.Sprint(pods)}
	return encoded(object{
		"apiVersion": "v1",
		"kind":       "Node",
		"metadata": object{
			"name":        name,
			"annotations": object{"kwok.x-k8s.io/node": "fake"},
			"labels": object{
				benchLabel:               "true",
				"kubernetes.io/arch":     "amd64",
				"kubernetes.io/os":       "linux",
				"kubernetes.io/hostname": name,
				"nvidia.com/gpu.product": "NVIDIA-H100-80GB-HBM3",
			},
		},
		"spec": object{"taints": []object{{"key": benchLabel, "value": "true", "effect": "NoSchedule"}}},
		"status": object{
			"capacity":    resources,
			"allocatable": resources,
			"nodeInfo": object{
				"architecture": "amd64", "operatingSystem": "linux", "kubeletVersion": kubernetesVersion,
				"kubeProxyVersion": kubernetesVersion, "osImage": "Debian GNU/Linux 13 (trixie)",
				"kernelVersion": "6.12.48+deb13-amd64", "containerRuntimeVersion": "containerd://2.1.4",
				"bootID": "", "machineID": "", "systemUUID": "",
			},
		},
	})
}

// benchPod is what the KubeRay operator makes of a worker with a usual template; once it is Running it is about 7 kB of
// JSON. A hundred pods make one Ray cluster, the first of them its head.
func benchPod(i int, node string, labels map[string]string) ([]byte, error) {
	const groupSize = 100
	cluster := fmt.Sprintf("bench-%04d", i/groupSize)
	role, group := "worker", "gpu-workers"
	if i%groupSize == 0 {
		role, group = "head", "headgroup"
	}
	allLabels := map[string]string{
		benchLabel:                     "true",
		"app.kubernetes.io/created-by": "kuberay-operator",
		"app.kubernetes.io/name":       "kuberay",
		"app.kubernetes.io/instance":   cluster,
		"ray.io/cluster":               cluster,
		"ray.io/group":                 group,
		"ray.io/identifier":            cluster + "-" + role,
		"ray.io/is-ray-node":           "yes",
		"ray.io/node-type":             role,
	}
	maps.Copy(allLabels, labels)
	resources := object{"cpu": "8", "memory": "64Gi", "nvidia.com/gpu": "1"}
	address := cluster + "-head-svc." + "bench.svc.cluster.local"
	body := object{
		"apiVersion": "v1",
		"kind":       "Pod",
		"metadata": object{
			"name":   fmt.Sprintf("%s-%s-%s-%05d", cluster, group, role, i),
			"labels": allLabels,
			"annotations": object{
				"ray.io/kuberay-version":  "v1.6.1",
				"prometheus.io/scrape":    "true",
				"prometheus.io/port":      "8080",
				"raydeck.io/sent-at":      "0",
				"example.com/cost-centre": "research-platform",
			},
		},
		"spec": object{
			"nodeName":                      node,
			"restartPolicy":                 "Always",
			"terminationGracePeriodSeconds": 30,
			"enableServiceLinks":            false,
			"tolerations": []object{{"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"},
				{"key": benchLabel, "operator": "Exists", "effect": "NoSchedule"}},
			"containers": []object{{
				"name":            "ray-" + role,
				"image":           "rayproject/ray-ml:2.52.0-py311-gpu",
				"imagePullPolicy": "IfNotPresent",
				"command":         []string{"/bin/bash", "-c", "--"},
				"args": []string{"ulimit -n 65536; ray start --address=" + address + ":6379 --block --dashboard-agent-listen-port=52365" +
					" --memory=68719476736 --metrics-export-port=8080 --num-cpus=8 --num-gpus=1"},
				"ports": []object{{"name": "metrics", "containerPort": 8080}},
				"env": []object{
					{"name": "FQ_RAY_IP", "value": address},
					{"name": "RAY_IP", "value": cluster + "-head-svc"},
					{"name": "RAY_CLUSTER_NAME", "valueFrom": object{"fieldRef": object{"fieldPath": "metadata.labels['ray.io/cluster']"}}},
					{"name": "RAY_CLOUD_INSTANCE_ID", "valueFrom": object{"fieldRef": object{"fieldPath": "metadata.name"}}},
					{"name": "RAY_NODE_TYPE_NAME", "valueFrom": object{"fieldRef": object{"fieldPath": "metadata.labels['ray.io/group']"}}},
					{"name": "KUBERAY_GEN_RAY_START_CMD", "value": "ray start --address=" + address + ":6379 --block --num-cpus=8 --num-gpus=1"},
					{"name": "RAY_ADDRESS", "value": address + ":6379"},
					{"name": "NCCL_DEBUG", "value": "WARN"},
					{"name": "HF_HOME", "value": "/models/huggingface"},
				},
				"resources":    object{"limits": resources, "requests": resources},
				"volumeMounts": []object{{"name": "log-volume", "mountPath": "/tmp/ray"}, {"name": "shared-mem", "mountPath": "/dev/shm"}},
			}},
			"volumes": []object{
				{"name": "log-volume", "emptyDir": object{}},
				{"name": "shared-mem", "emptyDir": object{"medium": "Memory", "sizeLimit": "64Gi"}},
			},
		},
	}
	return json.Marshal(body)
}

func encoded(body object) []byte {
	text, err := json.Marshal(body)
	if err != nil {
		panic(err) // strings, numbers and maps of them can always be encoded
	}
	return text
}
