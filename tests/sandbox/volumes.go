package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// volumes finds the folder on this machine in which the files of a pod's volume lie. Volumes of a pod are in
// pods/<uid>/volumes, the disk of a node is hosts/<node>, claims have a folder each in claims/, and the export of an NFS
// server is nfs/<server>/<path>: what is shared in a real cluster is shared here, and nothing else.
type volumes struct {
	inst instance
	api  *api
	pod  *podObject
}

func (v volumes) folder(ctx context.Context, volume volumeSpec) (string, error) {
	own := v.inst.path("pods", v.pod.Metadata.UID, "volumes", volume.name)
	switch volume.kind {
	case "emptyDir":
		return own, os.MkdirAll(own, 0o777)
	case "hostPath":
		var source struct{ Path, Type string }
		if err := json.Unmarshal(volume.content, &source); err != nil {
			return "", err
		}
		return v.onHost(source.Path, source.Type)
	case "nfs":
		var source struct{ Server, Path string }
		if err := json.Unmarshal(volume.content, &source); err != nil {
			return "", err
		}
		folder := v.inst.path("nfs", filepath.Base(source.Server), filepath.Clean("/"+source.Path))
		return folder, os.MkdirAll(folder, 0o777)
	case "persistentVolumeClaim":
		var source struct{ ClaimName string }
		if err := json.Unmarshal(volume.content, &source); err != nil {
			return "", err
		}
		return v.ofClaim(ctx, source.ClaimName)
	case "configMap":
		var source struct {
			Name  string
			Items []keyPath
		}
		if err := json.Unmarshal(volume.content, &source); err != nil {
			return "", err
		}
		return own, v.writeConfigMap(ctx, own, source.Name, source.Items)
	case "secret":
		var source struct {
			SecretName string
			Items      []keyPath
		}
		if err := json.Unmarshal(volume.content, &source); err != nil {
			return "", err
		}
		return own, v.writeSecret(ctx, own, source.SecretName, source.Items)
	case "downwardAPI":
		var source struct{ Items []downwardItem }
		if err := json.Unmarshal(volume.content, &source); err != nil {
			return "", err
		}
		return own, v.writeDownward(own, source.Items)
	case "projected":
		return own, v.writeProjected(ctx, own, volume.content)
	}
	return "", fmt.Errorf("volume %s is of kind %q, which this test cluster has not", volume.name, volume.kind)
}

type keyPath struct{ Key, Path string }

type downwardItem struct {
	Path     string
	FieldRef *struct{ FieldPath string }
}

func (v volumes) onHost(path, kind string) (string, error) {
	folder := v.inst.path("hosts", v.pod.Spec.NodeName, filepath.Clean("/"+path))
	if kind == "Directory" { // as a kubelet: it must be there
		_, err := os.Stat(folder)
		return folder, err
	}
	return folder, os.MkdirAll(folder, 0o777)
}

func (v volumes) ofClaim(ctx context.Context, name string) (string, error) {
	var claim struct{ Spec struct{ VolumeName string } }
	if err := v.api.get(ctx, "/api/v1/namespaces/"+v.pod.Metadata.Namespace+"/persistentvolumeclaims/"+name, &claim); err != nil {
		return "", err
	}
	if claim.Spec.VolumeName == "" {
		return "", fmt.Errorf("claim %s is not bound", name)
	}
	var volume struct {
		Spec struct {
			HostPath *struct{ Path, Type string }
			NFS      *struct{ Server, Path string }
		}
	}
	if err := v.api.get(ctx, "/api/v1/persistentvolumes/"+claim.Spec.VolumeName, &volume); err != nil {
		return "", err
	}
	source := volume.Spec
	switch {
	case source.HostPath != nil && strings.HasPrefix(source.HostPath.Path, v.inst.path("claims")+"/"):
		return source.HostPath.Path, os.MkdirAll(source.HostPath.Path, 0o777)
	case source.HostPath != nil:
		return v.onHost(source.HostPath.Path, source.HostPath.Type)
	case source.NFS != nil:
		folder := v.inst.path("nfs", filepath.Base(source.NFS.Server), filepath.Clean("/"+source.NFS.Path))
		return folder, os.MkdirAll(folder, 0o777)
	}
	return "", fmt.Errorf("volume %s is of a kind that this test cluster has not", claim.Spec.VolumeName)
}

func (v volumes) writeConfigMap(ctx context.Context, folder, name string, items []keyPath) error {
	var object struct{ Data map[string]string }
	if err := v.api.get(ctx, "/api/v1/namespaces/"+v.pod.Metadata.Namespace+"/configmaps/"+name, &object); err != nil {
		return err
	}
	return writeFiles(folder, object.Data, items)
}

func (v volumes) writeSecret(ctx context.Context, folder, name string, items []keyPath) error {
	var object struct{ Data map[string]string }
	if err := v.api.get(ctx, "/api/v1/namespaces/"+v.pod.Metadata.Namespace+"/secrets/"+name, &object); err != nil {
		return err
	}
	for key, value := range object.Data {
		text, err := base64.StdEncoding.DecodeString(value)
		if err != nil {
			return err
		}
		object.Data[key] = string(text)
	}
	return writeFiles(folder, object.Data, items)
}

func (v volumes) writeDownward(folder string, items []downwardItem) error {
	values := map[string]string{}
	for _, item := range items {
		if item.FieldRef != nil {
			values[item.Path] = v.pod.field(item.FieldRef.FieldPath)
		}
	}
	return writeFiles(folder, values, nil)
}

func (v volumes) writeProjected(ctx context.Context, folder string, content json.RawMessage) error {
	var projected struct {
		Sources []struct {
			ServiceAccountToken *struct{ Path string }
			ConfigMap           *struct {
				Name  string
				Items []keyPath
			}
			Secret *struct {
				Name  string
				Items []keyPath
			}
			DownwardAPI *struct{ Items []downwardItem }
		}
	}
	if err := json.Unmarshal(content, &projected); err != nil {
		return err
	}
	for _, source := range projected.Sources {
		var err error
		switch {
		case source.ServiceAccountToken != nil:
			err = v.writeToken(ctx, filepath.Join(folder, source.ServiceAccountToken.Path))
		case source.ConfigMap != nil:
			err = v.writeConfigMap(ctx, folder, source.ConfigMap.Name, source.ConfigMap.Items)
		case source.Secret != nil:
			err = v.writeSecret(ctx, folder, source.Secret.Name, source.Secret.Items)
		case source.DownwardAPI != nil:
			err = v.writeDownward(folder, source.DownwardAPI.Items)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeToken asks for the token once in the pod's life: it lasts longer than any test.
func (v volumes) writeToken(ctx context.Context, file string) error {
	if _, err := os.Stat(file); err == nil {
		return nil
	}
	token, err := v.api.token(ctx, v.pod.Metadata.Namespace, v.pod.Spec.ServiceAccountName)
	if err != nil {
		return err
	}
	return writeFiles(filepath.Dir(file), map[string]string{filepath.Base(file): token}, nil)
}

// writeFiles writes each value into a file of its key's name, or only the items, under their paths. A file is moved into
// its place when it is whole: another process of the pod may be reading.
func writeFiles(folder string, values map[string]string, items []keyPath) error {
	if items == nil {
		for key := range values {
			items = append(items, keyPath{key, key})
		}
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, item := range items {
		value, found := values[item.Key]
		if !found {
			return fmt.Errorf("references non-existent config key: %s", item.Key)
		}
		file := filepath.Join(folder, filepath.Clean("/"+item.Path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		whole := fmt.Sprintf("%s.%d", file, os.Getpid())
		if err := os.WriteFile(whole, []byte(value), 0o644); err != nil {
			return err
		}
		if err := os.Rename(whole, file); err != nil {
			return err
		}
	}
	return nil
}
