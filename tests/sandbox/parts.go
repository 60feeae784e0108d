package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"
)

const (
	kubernetesVersion = "v1.36.3"
	etcdVersion       = "v3.7.3"
	kwokVersion       = "v0.8.0"
	helmVersion       = "v3.22.0"
	kubeletVersion    = "v2" // of components/kubelet: to be raised with each change of it
)

// operatorVersions are the KubeRay operators that can be run, the default first.
var operatorVersions = []string{"1.6.1", "1.5.1", "1.4.2", "1.0.0"}

// part is one program of the cluster: how it is started, and where it says whether it is ready.
type part struct {
	process
	program   string
	arguments []string
	health    string
}

// partNames in the order in which they are started.
var partNames = []string{"etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok", "kubelet", "operator"}

// parts of an instance. Flags are those of the proven recipe; a reason stands beside those that are not plain wiring.
func newParts(inst instance) map[string]*part {
	keys := func(name string) string { return inst.path("keys", name) }
	component := func(name, version, health string, arguments ...string) *part {
		return &part{
			process:   process{name: name, logFile: inst.path("logs", name+".log")},
			program:   programFile(inst.cache, name, version),
			arguments: arguments,
			health:    health,
		}
	}
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	all := []*part{
		component("etcd", etcdVersion, "http://127.0.0.1:2379/health",
			"--data-dir="+inst.path("data", "etcd"),
			"--listen-client-urls=http://127.0.0.1:2379",
			"--advertise-client-urls=http://127.0.0.1:2379",
			"--listen-peer-urls=http://127.0.0.1:2380",
			"--initial-advertise-peer-urls=http://127.0.0.1:2380",
			"--initial-cluster=default=http://127.0.0.1:2380",
			"--unsafe-no-fsync", // nothing here has to outlive a power cut
			"--quota-backend-bytes=4294967296",
			"--log-level=warn"),

		component("kube-apiserver", kubernetesVersion, serverURL+"/readyz",
			"--etcd-servers=http://127.0.0.1:2379",
			"--bind-address=127.0.0.1",
			"--secure-port=6443",
			"--advertise-address=10.244.255.1",
			"--endpoint-reconciler-type=none", // the advertised address is no other machine's way to this server
			"--service-cluster-ip-range=10.96.0.0/16",
			"--authorization-mode=RBAC",
			"--allow-privileged",
			"--tls-cert-file="+keys("server.crt"),
			"--tls-private-key-file="+keys("server.key"),
			"--client-ca-file="+keys("ca.crt"),
			"--service-account-issuer=https://kubernetes.default.svc.cluster.local",
			"--service-account-key-file="+keys("service-account.pub"),
			"--service-account-signing-key-file="+keys("service-account.key"),
			"--kubelet-certificate-authority="+keys("ca.crt"),
			"--kubelet-client-certificate="+keys("admin.crt"),
			"--kubelet-client-key="+keys("admin.key"),
			"--kubelet-preferred-address-types=InternalIP"), // nobody resolves the nodes' names

		component("kube-controller-manager", kubernetesVersion, "https://127.0.0.1:10257/healthz",
			"--kubeconfig="+keys("kube-controller-manager.yaml"),
			"--bind-address=127.0.0.1",
			"--tls-cert-file="+keys("server.crt"),
			"--tls-private-key-file="+keys("server.key"),
			"--use-service-account-credentials",
			"--leader-elect=false",
			"--service-account-private-key-file="+keys("service-account.key"),
			"--root-ca-file="+keys("ca.crt"),
			"--kube-api-qps=200", // by default it spends 5 s on making its own ServiceAccounts
			"--kube-api-burst=400",
			"--cluster-cidr=10.244.0.0/16",
			// Nodes get no range of pod addresses of their own: kwok would give out addresses beyond it as soon as a
			// node has more pods than the range, and two pods would share one. It counts through the whole range.
			"--allocate-node-cidrs=false",
			// The kwok nodes' heartbeat is a minute, so that a bench sees no noise: kwok.yaml.
			"--node-monitor-grace-period=5m"),

		component("kube-scheduler", kubernetesVersion, "https://127.0.0.1:10259/healthz",
			"--kubeconfig="+keys("kube-scheduler.yaml"),
			"--bind-address=127.0.0.1",
			"--tls-cert-file="+keys("server.crt"),
			"--tls-private-key-file="+keys("server.key"),
			"--leader-elect=false"),

		component("kwok", kwokVersion, "https://127.0.0.1:10247/healthz",
			"--kubeconfig="+keys("kwok.yaml"),
			"--config="+inst.path("kwok.yaml"),
			"--manage-all-nodes=false",
			"--manage-nodes-with-annotation-selector=kwok.x-k8s.io/node=fake",
			"--node-ip=127.0.0.1",
			"--node-port=10250", // the kubelet part's
			"--server-address=127.0.0.1:10247",
			"--cidr=10.244.0.0/16",
			"--node-lease-duration-seconds=0", // with leases, a kwok that was started again is read-only for 40 s
			"--tls-cert-file="+keys("server.crt"),
			"--tls-private-key-file="+keys("server.key")),

		// It stands before kwok, as the kubelet of every node, and answers for what kwok cannot play.
		component("kubelet", kubeletVersion, "https://127.0.0.1:10250/healthz",
			"--listen=127.0.0.1:10250",
			"--behind=127.0.0.1:10247",
			"--cert="+keys("server.crt"),
			"--key="+keys("server.key"),
			"--ca="+keys("ca.crt"),
			"--instance="+inst.name,
			"--logs="+inst.path("logs", "pods"),
			"--sandbox="+self),
	}
	parts := map[string]*part{}
	for _, p := range all {
		parts[p.name] = p
	}
	return parts
}

// launch starts the part with an environment of its own: a proxy or a KUBECONFIG of whoever called `up` is not for it.
func (p *part) launch(inst instance) error {
	if err := p.start(p.program, p.arguments, []string{"PATH=" + os.Getenv("PATH"), "HOME=" + inst.dir,
		"RAYDECK_CACHE=" + inst.cache}); err != nil {
		return fmt.Errorf("%s: %w", p.name, err)
	}
	return nil
}

// ready asks the part itself.
func (p *part) ready(client *http.Client) bool {
	if pid, _ := p.state(); pid == 0 {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	return healthy(ctx, client, p.health)
}

func healthy(ctx context.Context, client *http.Client, url string) bool {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return false
	}
	response, err := client.Do(request)
	if err != nil {
		return false
	}
	defer response.Body.Close()
	_, _ = io.Copy(io.Discard, response.Body) // only a body that was read gives its connection back
	return response.StatusCode == http.StatusOK
}

// waitUntilReady fails early when the part ends, and names its last words either way.
func (p *part) waitUntilReady(ctx context.Context, client *http.Client) error {
	for !p.ready(client) {
		pid, ending := p.state()
		if pid == 0 {
			return p.failure("ended (" + ending + ") before it was ready")
		}
		if pause(ctx) != nil {
			return p.failure("was not ready in time")
		}
	}
	return nil
}

func (p *part) failure(what string) error {
	return fmt.Errorf("%s %s; the end of %s:\n%s", p.name, what, p.logFile, tail(p.logFile, 15))
}

// pause is the step of every loop that waits for something outside; it ends early with the context's error.
func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(50 * time.Millisecond):
		return nil
	}
}

func checkOperatorVersion(version string) error {
	if slices.Contains(operatorVersions, version) {
		return nil
	}
	return fmt.Errorf("no operator %q: there are %s", version, strings.Join(operatorVersions, ", "))
}
