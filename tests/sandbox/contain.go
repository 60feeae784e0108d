package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"
)

// The descriptor on which `contain` says why there was nothing to run; it closes without a word when the command runs.
const reportFile = 3

// runContain replaces this process by a command in a container of a pod: its environment, its volumes at their places,
// and a file system of its own. Whoever starts it gives it mounts of its own; exit codes and signals are the command's.
func runContain(inst instance, arguments []string) error {
	err := contain(inst, arguments)
	report := os.NewFile(reportFile, "report")
	if _, failed := fmt.Fprintln(report, err); failed != nil {
		return err // nobody listens there: to stderr
	}
	return exitCode(126)
}

func contain(inst instance, arguments []string) error {
	syscall.CloseOnExec(reportFile)
	flags := flag.NewFlagSet("contain", flag.ContinueOnError)
	namespace := flags.String("namespace", "default", "of the pod")
	podName := flags.String("pod", "", "")
	containerName := flags.String("container", "", "the first one when not given")
	program := flags.String("program", "", "a file of this machine that is /manager inside")
	user := flags.Int("user", 0, "who started this")
	group := flags.Int("group", 0, "")
	if err := flags.Parse(arguments); err != nil || flags.NArg() == 0 {
		return errUsage
	}
	if err := becomeRoot(*user, *group); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	access, err := newAPI(inst)
	if err != nil {
		return err
	}
	var pod podObject
	if err := access.get(ctx, "/api/v1/namespaces/"+*namespace+"/pods/"+*podName, &pod); err != nil {
		return err
	}
	container := pod.container(*containerName)
	if container == nil {
		return fmt.Errorf("container %s is not valid for pod %s", *containerName, *podName)
	}
	environment, err := environmentOf(ctx, access, &pod, container)
	if err != nil {
		return err
	}
	mounts, err := mountsOf(ctx, volumes{inst, access, &pod}, container)
	if err != nil {
		return err
	}
	if *program != "" {
		mounts = append(mounts, bindMount{*program, operatorCommand, true})
	}
	root := rootFolder(inst.path("pods", pod.Metadata.UID, container.Name))
	if err := root.prepare(pod.Metadata.Name, pod.Status.PodIP); err != nil {
		return err
	}
	if err := root.become(mounts); err != nil {
		return err
	}
	if err := syscall.Sethostname([]byte(pod.Metadata.Name)); err != nil {
		return err
	}
	if container.WorkingDir != "" {
		if err := errors.Join(os.MkdirAll(container.WorkingDir, 0o755), os.Chdir(container.WorkingDir)); err != nil {
			return err
		}
	}
	command := flags.Args()
	os.Clearenv()
	for _, entry := range environment {
		key, value, _ := strings.Cut(entry, "=")
		if err := os.Setenv(key, value); err != nil {
			return err
		}
	}
	found, err := exec.LookPath(command[0])
	if err != nil { // in the words of a container runtime
		return fmt.Errorf("OCI runtime exec failed: exec failed: unable to start container process: "+
			"exec: %q: executable file not found in $PATH: unknown", command[0])
	}
	return fmt.Errorf("exec %s: %w", found, syscall.Exec(found, command, os.Environ()))
}

var variable = regexp.MustCompile(`\$\(([A-Za-z_][A-Za-z0-9_.-]*)\)`)

// environmentOf is that of an image, of every pod, and of the container, in this order.
func environmentOf(ctx context.Context, access *api, pod *podObject, container *containerSpec) ([]string, error) {
	values := map[string]string{
		"PATH":                          "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
		"HOME":                          "/home/ray",
		"HOSTNAME":                      pod.Metadata.Name,
		"KUBERNETES_SERVICE_HOST":       "127.0.0.1",
		"KUBERNETES_SERVICE_PORT":       "6443",
		"KUBERNETES_SERVICE_PORT_HTTPS": "6443",
	}
	for _, entry := range container.Env {
		value := variable.ReplaceAllStringFunc(entry.Value, func(reference string) string {
			if known, found := values[reference[2:len(reference)-1]]; found {
				return known
			}
			return reference
		})
		if from := entry.ValueFrom; from != nil {
			switch {
			case from.FieldRef != nil:
				value = pod.field(from.FieldRef.FieldPath)
			case from.SecretKeyRef != nil:
				var secret struct{ Data map[string][]byte }
				path := "/api/v1/namespaces/" + pod.Metadata.Namespace + "/secrets/" + from.SecretKeyRef.Name
				if err := access.get(ctx, path, &secret); err != nil {
					return nil, err
				}
				value = string(secret.Data[from.SecretKeyRef.Key])
			case from.ConfigMapKeyRef != nil:
				var configMap struct{ Data map[string]string }
				path := "/api/v1/namespaces/" + pod.Metadata.Namespace + "/configmaps/" + from.ConfigMapKeyRef.Name
				if err := access.get(ctx, path, &configMap); err != nil {
					return nil, err
				}
				value = configMap.Data[from.ConfigMapKeyRef.Key]
			}
		}
		values[entry.Name] = value
	}
	var all []string
	for key, value := range values {
		all = append(all, key+"="+value)
	}
	return all, nil
}

// mountsOf gives outer folders before those inside them.
func mountsOf(ctx context.Context, from volumes, container *containerSpec) ([]bindMount, error) {
	var all []bindMount
	for _, mount := range container.VolumeMounts {
		index := slices.IndexFunc(from.pod.Spec.Volumes, func(v volumeSpec) bool { return v.name == mount.Name })
		if index < 0 {
			return nil, fmt.Errorf("no volume %s", mount.Name)
		}
		folder, err := from.folder(ctx, from.pod.Spec.Volumes[index])
		if err != nil {
			return nil, fmt.Errorf("MountVolume.SetUp failed for volume %q: %w", mount.Name, err)
		}
		if mount.SubPath != "" {
			folder = filepath.Join(folder, filepath.Clean("/"+mount.SubPath))
			if _, err := os.Stat(folder); errors.Is(err, os.ErrNotExist) {
				if err := os.MkdirAll(folder, 0o777); err != nil {
					return nil, err
				}
			}
		}
		all = append(all, bindMount{folder, filepath.Clean("/" + mount.MountPath), mount.ReadOnly})
	}
	slices.SortStableFunc(all, func(a, b bindMount) int { return strings.Count(a.target, "/") - strings.Count(b.target, "/") })
	return all, nil
}
