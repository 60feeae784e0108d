#!/usr/bin/env bash
# The test of what runs in pods for real: the operator by its Deployment, commands in containers with their volumes, and
# the chart repository with the real helm. On an instance without KubeRay.
set -euo pipefail
sandbox=${1:?usage: runner_test.sh PROGRAM}
name=test-runner
dir=

fail() {
    echo "FAILED: $*" >&2
    [ -z "$dir" ] || tail -n 5 "$dir"/logs/*.log >&2
    exit 1
}
trap '"$sandbox" down --name $name' EXIT

inside() { "$sandbox" exec --name $name -- "$@"; }
kubectl() { inside kubectl "$@"; }
operators() { kubectl -n kuberay-system "$@"; }
within() { # within SECONDS COMMAND…: until it succeeds
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || return 1
        sleep 0.1
    done
}

echo "== up"
"$sandbox" down --name $name
dir=$(dirname "$("$sandbox" up --name $name --no-operator --timeout 110s --lifetime-of $$)")
kubectl get crd rayclusters.ray.io 2>/dev/null && fail "KubeRay is there already"
[[ $("$sandbox" status --name $name) == *operator* ]] && fail "an operator runs already"

echo "== members with different files"
kubectl apply -f - <<'YAML'
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: shared}
spec: {accessModes: [ReadWriteMany], storageClassName: sandbox-rwx, resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: local}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: refused}
spec: {accessModes: [ReadWriteMany], storageClassName: sandbox-local, resources: {requests: {storage: 1Gi}}}
---
apiVersion: v1
kind: Pod
metadata: {name: one}
spec:
  containers:
  - name: main
    image: example/image:1
    env:
    - {name: MEMBER, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
    volumeMounts:
    - {name: shared, mountPath: /shared, readOnly: true}
    - {name: local, mountPath: /tmp/ray}
    - {name: own, mountPath: /models}
  volumes:
  - {name: shared, persistentVolumeClaim: {claimName: shared}}
  - {name: local, persistentVolumeClaim: {claimName: local}}
  - {name: own, emptyDir: {}}
---
apiVersion: v1
kind: Pod
metadata: {name: two}
spec:
  containers:
  - name: main
    image: example/image:1
    volumeMounts:
    - {name: shared, mountPath: /shared}
    - {name: own, mountPath: /models}
  volumes:
  - {name: shared, persistentVolumeClaim: {claimName: shared}}
  - {name: own, emptyDir: {}}
---
apiVersion: v1
kind: Pod
metadata: {name: never}
spec:
  containers: [{name: main, image: example/image:1, volumeMounts: [{name: refused, mountPath: /models}]}]
  volumes: [{name: refused, persistentVolumeClaim: {claimName: refused}}]
YAML
kubectl wait pod/one pod/two --for=condition=Ready --timeout 30s
kubectl exec two -- sh -c 'echo both >/shared/a; echo only two >/models/b'
[ "$(kubectl exec one -- cat /shared/a)" = both ] || fail "a shared volume is not shared"
[ "$(kubectl exec one -- ls /models)" = "" ] || fail "an emptyDir is shared"
kubectl exec one -- touch /shared/b 2>/dev/null && fail "a read-only mount was written to"
[ "$(kubectl exec one -- sh -c 'echo $MEMBER on $(hostname)')" = "one on one" ] || fail "the environment is not the container's"
code=0
kubectl exec one -- sh -c 'exit 7' 2>/dev/null || code=$?
[ $code = 7 ] || fail "exec gave the exit code $code, not 7"
[[ $(kubectl exec one -- no-such-program 2>&1) == *"executable file not found"* ]] || fail "a missing program is not named"
sum=$(head -c 3000000 /dev/urandom | tee "$dir/sent" | kubectl exec -i one -- sha256sum)
[ "$sum" = "$(sha256sum <"$dir/sent")" ] || fail "what was sent is not what arrived"
refused() { [[ $(kubectl get events) == *"NodePath only supports ReadWriteOnce"* ]]; }
within 20 refused || fail "a shared claim of a local class was not refused"
kubectl delete pod one two never --timeout 10s
kubectl delete pvc --all --timeout 10s
gone() { [ -z "$(kubectl get pv -o name)" ] && [ -z "$(ls "$dir/claims")" ]; }
within 10 gone || fail "volumes of deleted claims stay"

echo "== helm installs"
inside helm repo add kuberay http://127.0.0.1:8879
inside helm install kuberay-operator kuberay/kuberay-operator --version 1.6.1 -n kuberay-system --wait --timeout 60s
at_work() { [[ $("$sandbox" status --name $name) == *operator*" ready, pid "*"$1"* ]]; }
within 20 at_work 1.6.1 || fail "the operator is not at work"
[[ $(operators logs deployment/kuberay-operator) == *"Starting workers"* ]] || fail "the operator's log is not shown"

echo "== its rights count"
pulled() { [[ $(kubectl get events) == *"Successfully pulled image"*"Image size"* ]]; }
kubectl apply -f - <<'YAML'
apiVersion: ray.io/v1
kind: RayCluster
metadata: {name: first}
spec:
  headGroupSpec:
    rayStartParams: {}
    template: {spec: {containers: [{name: head, image: rayproject/ray:2.52.0}]}}
YAML
within 20 kubectl wait pod -l ray.io/cluster=first --for=condition=Ready --timeout 1s || fail "no head pod"
within 10 pulled || fail "no kubelet tells of the head pod"
kubectl delete clusterrolebinding kuberay-operator
kubectl create -f - <<'YAML'
apiVersion: ray.io/v1
kind: RayCluster
metadata: {name: second}
spec:
  headGroupSpec:
    rayStartParams: {}
    template: {spec: {containers: [{name: head, image: rayproject/ray:2.52.0}]}}
YAML
forbidden() { operators logs deployment/kuberay-operator | grep -q "is forbidden"; }
within 20 forbidden || fail "the operator works without rights"

echo "== a mirror, and a registry that has not the image"
operators set image deployment/kuberay-operator kuberay-operator=mirror.example:5000/ray/kuberay/operator:v9.9.9
stuck() { [[ $(operators get pods) == *ImagePullBackOff* && $(operators get events) == *"Failed to pull image"* ]]; }
within 20 stuck || fail "a missing image is not seen"
operators set image deployment/kuberay-operator kuberay-operator=mirror.example:5000/ray/kuberay/operator:v1.5.1
operators rollout status deployment/kuberay-operator --timeout 60s
within 20 at_work 1.5.1 || fail "1.5.1 is not at work"

echo "== arguments that it does not know"
operators patch deployment kuberay-operator --type json \
    -p '[{"op": "add", "path": "/spec/template/spec/containers/0/args/-", "value": "--no-such-flag"}]'
crashing() { [[ $(operators get pods) == *CrashLoopBackOff* && $(operators logs deployment/kuberay-operator --previous) == *no-such-flag* ]]; }
within 30 crashing || fail "it does not crash"

echo "== gone with its pod"
operators scale deployment kuberay-operator --replicas 0
ended() { [[ $("$sandbox" status --name $name) != *operator* ]] && [ -z "$(operators get pods -o name)" ]; }
within 20 ended || fail "it outlived its pod"
echo "passed"
