#!/usr/bin/env bash
# The test cluster's own test: a private instance is started, its parts are killed and revived, its users are refused as
# they should be, its pods fail when asked to, and nothing is left of it when its daemon is killed.
# Times are reported, not tested: what they are depends on what else the machine does.
set -euo pipefail
sandbox=${1:?usage: parts_test.sh PROGRAM}
name=test-parts
dir=

fail() {
    echo "FAILED: $*" >&2
    [ -z "$dir" ] || tail -n 3 "$dir"/logs/*.log >&2
    exit 1
}
trap '"$sandbox" down --name $name' EXIT

pids() { "$sandbox" status --name $name --json | grep -o '"pid":[0-9]*' | cut -d: -f2; }
kubectl() { "$sandbox" exec --name $name -- kubectl "$@"; }
within() { # within SECONDS COMMAND…: until it succeeds
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || return 1
        sleep 0.1
    done
}
refused() { # refused KUBECONFIG WORDS: the server, or the way to it, says no in these words
    local answer
    answer=$(kubectl --kubeconfig "$dir/kubeconfigs/$1.yaml" get pods --request-timeout 10s 2>&1) && fail "$1 was let in"
    [[ $answer == *"$2"* ]] || fail "$1 was refused with: $answer"
}

echo "== up"
"$sandbox" down --name $name
kubeconfig=$("$sandbox" up --name $name --timeout 110s --lifetime-of $$)
dir=$(dirname "$kubeconfig")
[[ $("$sandbox" up --name $name 2>&1) == *"is up already"* ]] || fail "the second up did not say that it is up"
[ "$("$sandbox" status --name $name --json | grep -o '"ready":true' | wc -l)" = 8 ] || fail "not all seven parts are ready"

echo "== inside"
kubectl wait --for=condition=Ready node --all --timeout 10s
inside=$("$sandbox" exec --name $name -- bash -c '"$RAYDECK_SANDBOX" exec -- "$RAYDECK_SANDBOX" status')
[[ $inside == "$name: ready"* ]] || fail "status from inside: $inside"
code=0
"$sandbox" exec --name $name -- bash -c 'exit 7' || code=$?
[ $code = 7 ] || fail "exec gave the exit code $code, not 7"

echo "== who may in"
kubectl --kubeconfig "$dir/kubeconfigs/viewer.yaml" get pods
kubectl --kubeconfig "$dir/kubeconfigs/viewer.yaml" get rayclusters
kubectl --kubeconfig "$dir/kubeconfigs/token.yaml" get secrets -A
kubectl --kubeconfig "$dir/kubeconfigs/exec.yaml" get secrets -A
refused nobody "Forbidden"
refused badtoken "Unauthorized"
refused expired "Unauthorized"
refused wrongca "unknown authority"
refused unreachable "refused"

echo "== pods that fail when asked to"
for failure in image-pull-failure crash-loop not-ready; do
    kubectl run $failure --image example/image:1 --annotations "raydeck.io/test=$failure"
done
kubectl wait pod/image-pull-failure --timeout 10s \
    --for=jsonpath='{.status.containerStatuses[0].state.waiting.reason}'=ImagePullBackOff
kubectl wait pod/crash-loop --timeout 20s --for=jsonpath='{.status.containerStatuses[0].restartCount}'=2
kubectl wait pod/not-ready --timeout 10s --for=jsonpath='{.status.phase}'=Running
kubectl wait pod/not-ready --timeout 10s --for=condition=Ready=false
kubectl delete pod --all --timeout 10s

echo "== parts that die"
for part in kube-apiserver etcd kube-controller-manager kube-scheduler kwok kubelet operator; do
    "$sandbox" kill --name $name $part
    [[ $("$sandbox" status --name $name) =~ $part\ +not\ running ]] || fail "$part is not seen to be dead"
    "$sandbox" revive --name $name $part
done
kubectl run afterwards --image example/image:1
kubectl wait pod/afterwards --for=condition=Ready --timeout 30s
"$sandbox" kill --name $name no-such-part 2>/dev/null && fail "a part that does not exist was killed"

echo "== a daemon that dies"
mapfile -t all < <(pids)
[ ${#all[@]} = 8 ] || fail "eight processes expected: ${all[*]}"
kill -9 "${all[0]}"
none_left() { for pid in "${all[@]}"; do ! kill -0 "$pid" || return 1; done; }
within 10 none_left || fail "left of them: $(ps -o pid,args -p "$(IFS=,; echo "${all[*]}")")"
"$sandbox" status --name $name && fail "status did not notice"

echo "== what is left over is used again, and cleared away"
"$sandbox" up --name $name --timeout 110s
mapfile -t all < <(pids)
"$sandbox" down --name $name
within 10 none_left || fail "down left processes" # the kernel may still be at it
[ "$(ls "$dir")" = $'lock\nlogs' ] || fail "down left files: $(ls "$dir")"

echo "== with its owner"
sleep 300 &
"$sandbox" up --name $name --timeout 110s --no-operator --lifetime-of $!
kill $!
down() { ! "$sandbox" status --name $name; }
within 10 down || fail "the instance outlived its owner"
echo "passed"
