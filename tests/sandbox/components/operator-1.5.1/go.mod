module raydeck/sandbox/operator-1.5.1

go 1.26.0

tool github.com/ray-project/kuberay/ray-operator

require github.com/ray-project/kuberay/ray-operator v1.5.1
