#include <tests/bench/documents.h>

namespace raydeck::bench {

QByteArray longDocument(int lines)
{
    QByteArray yaml = R"(apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: long
spec:
  rayVersion: "2.52.0"
  headGroupSpec:
    rayStartParams: {}
    template:
      spec:
        containers:
          - name: ray-head
            image: rayproject/ray:2.52.0
  workerGroupSpecs:
)";
    for (int i = 0; yaml.count('\n') < lines; ++i) {
        yaml += "    # group " + QByteArray::number(i) + "\n    - groupName: group-" + QByteArray::number(i) + R"(
      replicas: 1
      minReplicas: 0
      maxReplicas: 5
      rayStartParams:
        num-cpus: "8"
      template:
        metadata:
          labels:
            team: "research"
        spec:
          containers:
            - name: ray-worker
              image: rayproject/ray:2.52.0
              imagePullPolicy: IfNotPresent
              env:
                - name: A
                  value: "1"
                - name: B
                  valueFrom: {fieldRef: {fieldPath: status.podIP}}
              resources:
                limits: {cpu: "8", memory: 32Gi, nvidia.com/gpu: "1"}
                requests:
                  cpu: "8"
                  memory: 32Gi
          tolerations:
            - key: nvidia.com/gpu
              operator: Exists
)";
    }
    return yaml;
}

} // namespace raydeck::bench
