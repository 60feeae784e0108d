package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

var (
	//go:embed cluster/base.yaml
	baseManifest string // namespaces, and the rights of the tests' users
	//go:embed cluster/nodes.yaml
	nodesManifest string
	//go:embed cluster/operator.yaml
	operatorManifest string
	//go:embed cluster/kwok.yaml
	kwokConfig string
	//go:embed cluster/pod.log
	podLog []byte
)

const operatorNamespace = "kuberay-system"

// bootstrap goes from an empty folder to a cluster on which every part says that it is ready.
func (d *daemon) bootstrap(ctx context.Context) error {
	ca, err := d.writeFiles()
	if err != nil {
		return err
	}
	if d.api, err = newAPI(d.inst); err != nil {
		return err
	}
	d.client = d.api.http
	if err := d.serveCharts(); err != nil {
		return err
	}

	if err := d.launch(ctx, "etcd", "kube-apiserver"); err != nil {
		return err
	}
	if err := d.parts["kube-apiserver"].waitUntilReady(ctx, d.client); err != nil {
		return err
	}
	d.log("the API server is ready")
	d.runner = newRunner(d.inst, d.api, d.log, d.healthy)
	go d.runner.run(d.alive)
	go tellOfRayPods(d.alive, d.api, d.log)
	go provision(d.alive, d.inst, d.api, d.log)
	if err := d.launch(ctx, "kube-scheduler", "kwok", "kubelet"); err != nil {
		return err
	}
	if err := d.api.apply(ctx, baseManifest, ""); err != nil {
		return err
	}
	if err := d.api.create(ctx, nodesManifest); err != nil {
		return err
	}
	token, err := d.api.token(ctx, "kube-system", "raydeck-test")
	if err != nil {
		return err
	}
	if err := writeTokenKubeconfigs(d.inst, ca, token); err != nil {
		return err
	}
	if d.withOperator {
		if err := d.installOperator(ctx); err != nil {
			return err
		}
		d.log("KubeRay is installed")
	}
	// The controller manager comes after the CRDs: its garbage collector looks for new kinds only every 30 s, and until
	// then the pods of a deleted RayCluster would stay.
	if err := d.launch(ctx, "kube-controller-manager"); err != nil {
		return err
	}
	for _, name := range []string{"etcd", "kube-scheduler", "kwok", "kubelet", "kube-controller-manager"} {
		if err := d.parts[name].waitUntilReady(ctx, d.client); err != nil {
			return err
		}
	}
	d.log("all parts are ready")
	return d.waitForCluster(ctx)
}

func (d *daemon) launch(ctx context.Context, names ...string) error {
	for _, name := range names {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := d.parts[name].launch(d.inst); err != nil {
			return err
		}
	}
	return nil
}

// writeFiles writes all that the parts read, and gives the authority's certificate.
func (d *daemon) writeFiles() (ca []byte, err error) {
	authority, err := newAuthority("raydeck-sandbox-ca")
	if err != nil {
		return nil, err
	}
	server, err := authority.server()
	if err != nil {
		return nil, err
	}
	admin, err := authority.client("admin", time.Now().AddDate(1, 0, 0), "system:masters")
	if err != nil {
		return nil, err
	}
	public, private, err := signingKey()
	if err != nil {
		return nil, err
	}
	config := strings.ReplaceAll(kwokConfig, "@STATE@", d.inst.dir)
	return authority.pem, errors.Join(
		server.write(d.inst.path("keys", "server")),
		admin.write(d.inst.path("keys", "admin")),
		os.WriteFile(d.inst.path("keys", "ca.crt"), authority.pem, 0o600),
		os.WriteFile(d.inst.path("keys", "service-account.pub"), public, 0o600),
		os.WriteFile(d.inst.path("keys", "service-account.key"), private, 0o600),
		os.WriteFile(d.inst.path("kwok.yaml"), []byte(config), 0o600),
		os.WriteFile(d.inst.path("logs", "pod.log"), podLog, 0o600),
		writeCertificateKubeconfigs(d.inst, authority),
	)
}

// installOperator does what the chart does, from the operator's own module.
func (d *daemon) installOperator(ctx context.Context) error {
	folder := operatorManifests(d.inst.cache, d.operator)
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no manifests in %s: %v", folder, err)
	}
	errs := make([]error, len(files))
	var group sync.WaitGroup
	for i, file := range files { // the large CRDs take the server a while each: at once
		group.Add(1)
		go func() {
			defer group.Done()
			text, err := os.ReadFile(file)
			if err == nil {
				err = d.api.apply(ctx, string(text), operatorNamespace)
			}
			errs[i] = err
		}()
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		return err
	}
	image := "quay.io/kuberay/operator:v" + d.operator
	if d.operator == "1.0.0" {
		image = "kuberay/operator:v1.0.0"
	}
	manifest := strings.NewReplacer("@VERSION@", d.operator, "@IMAGE@", image).Replace(operatorManifest)
	if err := d.api.apply(ctx, manifest, operatorNamespace); err != nil {
		return err
	}
	return nil
}

// kindsServed says whether a client that asks for KubeRay's kinds is told of every one that is defined: the API server's
// directory follows some time after the definitions.
func kindsServed(ctx context.Context, a *api) (bool, error) {
	defined, err := names(ctx, a, "/apis/apiextensions.k8s.io/v1/customresourcedefinitions")
	if err != nil {
		return false, err
	}
	var group struct{ Resources []struct{ Name string } }
	if err := a.get(ctx, "/apis/ray.io/v1", &group); err != nil {
		return false, err
	}
	served := map[string]bool{}
	for _, resource := range group.Resources {
		served[resource.Name+".ray.io"] = true
	}
	missing := slices.DeleteFunc(slices.Clone(defined), func(name string) bool {
		return !strings.HasSuffix(name, ".ray.io") || served[name]
	})
	return len(missing) == 0, nil
}

// healthy asks an address whether it answers with OK.
func (d *daemon) healthy(ctx context.Context, url string) bool {
	return healthy(ctx, d.client, url)
}

// waitForCluster waits for what the parts do once they are ready, and what a test would otherwise trip over.
func (d *daemon) waitForCluster(ctx context.Context) error {
	if err := d.waitFor(ctx, "ready nodes", func() (bool, error) { return nodesReady(ctx, d.api, "") }); err != nil {
		return err
	}
	for _, namespace := range []string{"default", operatorNamespace, "ml-serving", "research"} {
		// Without its default ServiceAccount, a namespace refuses pods.
		path := "/api/v1/namespaces/" + namespace + "/serviceaccounts/default"
		if err := d.waitFor(ctx, path, func() (bool, error) {
			var account struct{}
			return true, d.api.get(ctx, path, &account)
		}); err != nil {
			return err
		}
	}
	if !d.withOperator {
		return nil
	}
	const deployment = "/apis/apps/v1/namespaces/" + operatorNamespace + "/deployments/kuberay-operator"
	if err := d.runner.waitUntilReady(ctx); err != nil {
		return err
	}
	return d.waitFor(ctx, "the operator's Deployment", func() (bool, error) {
		var found struct {
			Status struct{ AvailableReplicas int }
		}
		err := d.api.get(ctx, deployment, &found)
		return found.Status.AvailableReplicas == 1, err
	})
}

// waitFor repeats the question until it is answered with yes; not found counts as not yet.
func (d *daemon) waitFor(ctx context.Context, what string, ask func() (bool, error)) error {
	for {
		done, err := ask()
		var answered *statusError
		if errors.As(err, &answered) && answered.code == http.StatusNotFound {
			done, err = false, nil
		}
		if err != nil {
			return fmt.Errorf("waiting for %s: %w", what, err)
		}
		if done {
			d.log("there: %s", what)
			return nil
		}
		if err := pause(ctx); err != nil {
			return fmt.Errorf("waiting for %s: %w", what, err)
		}
	}
}

// nodesReady says whether all nodes that the label selector covers have the condition Ready.
func nodesReady(ctx context.Context, a *api, selector string) (bool, error) {
	var nodes struct {
		Items []struct {
			Status struct {
				Conditions []struct{ Type, Status string }
			}
		}
	}
	if err := a.get(ctx, "/api/v1/nodes?labelSelector="+selector, &nodes); err != nil {
		return false, err
	}
	for _, node := range nodes.Items {
		ready := false
		for _, condition := range node.Status.Conditions {
			ready = ready || condition.Type == "Ready" && condition.Status == "True"
		}
		if !ready {
			return false, nil
		}
	}
	return len(nodes.Items) > 0, nil
}
