package main

import "encoding/json"

// podObject is as much of a pod as is needed to play its containers.
type podObject struct {
	Metadata struct {
		Name, Namespace, UID string
		Labels, Annotations  map[string]string
		ResourceVersion      string
		DeletionTimestamp    string
	}
	Spec struct {
		NodeName           string
		ServiceAccountName string
		Containers         []containerSpec
		InitContainers     []containerSpec
		Volumes            []volumeSpec
	}
	Status struct {
		Phase             string
		PodIP             string
		StartTime         string
		ContainerStatuses []struct {
			Name         string
			RestartCount int
		}
	}
}

type containerSpec struct {
	Name, Image   string
	Command, Args []string
	WorkingDir    string
	Env           []struct {
		Name, Value string
		ValueFrom   *struct {
			FieldRef                      *struct{ FieldPath string }
			SecretKeyRef, ConfigMapKeyRef *struct{ Name, Key string }
		}
	}
	VolumeMounts []struct {
		Name, MountPath, SubPath string
		ReadOnly                 bool
	}
}

// volumeSpec keeps each source as it stands: a kind that is not known here must be seen to be one.
type volumeSpec struct {
	name    string
	kind    string // the key beside "name": emptyDir, hostPath, ...
	content json.RawMessage
}

func (v *volumeSpec) UnmarshalJSON(text []byte) error {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(text, &fields); err != nil {
		return err
	}
	for key, value := range fields {
		if key == "name" {
			if err := json.Unmarshal(value, &v.name); err != nil {
				return err
			}
			continue
		}
		v.kind, v.content = key, value
	}
	return nil
}

func (p *podObject) path() string {
	return "/api/v1/namespaces/" + p.Metadata.Namespace + "/pods/" + p.Metadata.Name
}

// container finds a container by its name; the first one when no name is given.
func (p *podObject) container(name string) *containerSpec {
	for i := range p.Spec.Containers {
		if name == "" || p.Spec.Containers[i].Name == name {
			return &p.Spec.Containers[i]
		}
	}
	for i := range p.Spec.InitContainers {
		if p.Spec.InitContainers[i].Name == name {
			return &p.Spec.InitContainers[i]
		}
	}
	return nil
}

// field is the value of a fieldRef of the downward API.
func (p *podObject) field(path string) string {
	switch path {
	case "metadata.name":
		return p.Metadata.Name
	case "metadata.namespace":
		return p.Metadata.Namespace
	case "metadata.uid":
		return p.Metadata.UID
	case "spec.nodeName":
		return p.Spec.NodeName
	case "spec.serviceAccountName":
		return p.Spec.ServiceAccountName
	case "status.podIP":
		return p.Status.PodIP
	case "status.hostIP":
		return "127.0.0.1"
	}
	for prefix, values := range map[string]map[string]string{
		"metadata.labels['":      p.Metadata.Labels,
		"metadata.annotations['": p.Metadata.Annotations,
	} {
		if len(path) > len(prefix)+2 && path[:len(prefix)] == prefix {
			return values[path[len(prefix):len(path)-2]]
		}
	}
	return ""
}
