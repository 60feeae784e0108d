package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// The storage classes of cluster/base.yaml, under the names that real provisioners have, so that a client knows what they
// can: local-path gives a folder of one node to one claim, nfs a folder that all nodes share.
const (
	localProvisioner  = "rancher.io/local-path"
	sharedProvisioner = "nfs.csi.k8s.io"
	// On a claim whose class waits for the first pod, the scheduler's word for the node.
	selectedNode = "volume.kubernetes.io/selected-node"
)

type claimObject struct {
	Metadata struct {
		Name, Namespace, UID string
		Annotations          map[string]string
		DeletionTimestamp    string
	}
	Spec struct {
		StorageClassName string
		VolumeName       string
		AccessModes      []string
		VolumeMode       string
		Resources        struct{ Requests map[string]string }
	}
}

type volumeObject struct {
	Metadata struct {
		Name        string
		Annotations map[string]string
	}
	Spec   struct{ HostPath *struct{ Path string } }
	Status struct{ Phase string }
}

// provision gives every claim of our storage classes a volume, and takes those away whose claim is gone.
func provision(ctx context.Context, inst instance, access *api, log func(format string, values ...any)) {
	var both sync.WaitGroup
	both.Add(2)
	go func() {
		defer both.Done()
		told := map[string]bool{} // of which refusals there is an event
		follow(ctx, access, "/api/v1/persistentvolumeclaims", func() {}, func(kind string, claim claimObject) {
			if kind == "DELETED" || claim.Metadata.DeletionTimestamp != "" || claim.Spec.VolumeName != "" {
				return
			}
			err := provisionOne(ctx, inst, access, &claim)
			var refused *refusal
			if errors.As(err, &refused) && !told[claim.Metadata.UID] {
				told[claim.Metadata.UID] = true
				err = access.tell(ctx, happening{component: refused.provisioner, kind: "PersistentVolumeClaim",
					namespace: claim.Metadata.Namespace, name: claim.Metadata.Name, uid: claim.Metadata.UID,
					weight: "Warning", reason: "ProvisioningFailed", message: refused.message})
			}
			if err != nil && !errors.As(err, &refused) {
				log("claim %s: %v", claim.Metadata.Name, err)
			}
		})
	}()
	go func() {
		defer both.Done()
		follow(ctx, access, "/api/v1/persistentvolumes", func() {}, func(kind string, volume volumeObject) {
			by := volume.Metadata.Annotations["pv.kubernetes.io/provisioned-by"]
			if kind == "DELETED" || volume.Status.Phase != "Released" || by != localProvisioner && by != sharedProvisioner {
				return
			}
			_, err := access.call(ctx, http.MethodDelete, "/api/v1/persistentvolumes/"+volume.Metadata.Name, "", nil)
			if err == nil {
				err = os.RemoveAll(inst.path("claims", filepath.Base(volume.Metadata.Name)))
			}
			if err != nil {
				log("volume %s: %v", volume.Metadata.Name, err)
			}
		})
	}()
	both.Wait()
}

// refusal is what a provisioner says in an event: trying again changes nothing.
type refusal struct{ provisioner, message string }

func (r *refusal) Error() string { return r.message }

func provisionOne(ctx context.Context, inst instance, access *api, claim *claimObject) error {
	var class struct {
		Provisioner       string
		ReclaimPolicy     string
		VolumeBindingMode string
	}
	if claim.Spec.StorageClassName == "" {
		return nil // it wants a volume that an administrator made
	}
	err := access.get(ctx, "/apis/storage.k8s.io/v1/storageclasses/"+claim.Spec.StorageClassName, &class)
	var answered *statusError
	if errors.As(err, &answered) && answered.code == http.StatusNotFound {
		return nil // the controller manager says so
	}
	if err != nil {
		return err
	}
	node := claim.Metadata.Annotations[selectedNode]
	switch {
	case class.Provisioner != localProvisioner && class.Provisioner != sharedProvisioner:
		return nil
	case class.VolumeBindingMode == "WaitForFirstConsumer" && node == "":
		return nil
	case class.Provisioner == localProvisioner && slices.Contains(claim.Spec.AccessModes, "ReadWriteMany"):
		return &refusal{class.Provisioner, fmt.Sprintf("failed to provision volume with StorageClass %q: "+
			"NodePath only supports ReadWriteOnce and ReadWriteOncePod (1.22+) access modes", claim.Spec.StorageClassName)}
	}
	name := "pvc-" + claim.Metadata.UID
	folder := inst.path("claims", name)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	spec := map[string]any{
		"capacity":                      map[string]any{"storage": claim.Spec.Resources.Requests["storage"]},
		"accessModes":                   claim.Spec.AccessModes,
		"persistentVolumeReclaimPolicy": class.ReclaimPolicy,
		"storageClassName":              claim.Spec.StorageClassName,
		"volumeMode":                    claim.Spec.VolumeMode,
		"hostPath":                      map[string]any{"path": folder},
		"claimRef": map[string]any{"apiVersion": "v1", "kind": "PersistentVolumeClaim", "name": claim.Metadata.Name,
			"namespace": claim.Metadata.Namespace, "uid": claim.Metadata.UID},
	}
	if class.Provisioner == localProvisioner && node != "" {
		spec["nodeAffinity"] = map[string]any{"required": map[string]any{"nodeSelectorTerms": []any{map[string]any{
			"matchExpressions": []any{map[string]any{"key": "kubernetes.io/hostname", "operator": "In", "values": []string{node}}}}}}}
	}
	text, err := json.Marshal(map[string]any{
		"apiVersion": "v1",
		"kind":       "PersistentVolume",
		"metadata": map[string]any{"name": name,
			"annotations": map[string]any{"pv.kubernetes.io/provisioned-by": class.Provisioner}},
		"spec": spec,
	})
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	_, err = access.call(ctx, http.MethodPost, "/api/v1/persistentvolumes", "application/json", text)
	if errors.As(err, &answered) && answered.code == http.StatusConflict {
		return nil // it is there already: the claim changed before it was bound
	}
	return err
}
