<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>raydeck::tables::ComparedFileModel</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::AmountText</name>
        <message numerus="yes">
            <source>%n CPUs</source>
            <translation>
                <numerusform>%n CPU</numerusform>
                <numerusform>%n CPUs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n TPU chips</source>
            <translation>
                <numerusform>%n TPU chip</numerusform>
                <numerusform>%n TPU chips</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Neuron cores</source>
            <translation>
                <numerusform>%n Neuron core</numerusform>
                <numerusform>%n Neuron cores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Neuron devices</source>
            <translation>
                <numerusform>%n Neuron device</numerusform>
                <numerusform>%n Neuron devices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Gaudis</source>
            <translation>
                <numerusform>%n Gaudi</numerusform>
                <numerusform>%n Gaudis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n MIG %1</source>
            <extracomment>Partitions of a GPU by NVIDIA's MIG; %1: their profile, such as 1g.5gb</extracomment>
            <translation>
                <numerusform>%n MIG %1</numerusform>
                <numerusform>%n MIG %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n NPUs</source>
            <translation>
                <numerusform>%n NPU</numerusform>
                <numerusform>%n NPUs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n GPU</numerusform>
                <numerusform>%n GPUs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shares of a GPU</source>
            <translation>
                <numerusform>%n share of a GPU</numerusform>
                <numerusform>%n shares of a GPU</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n %1</source>
            <extracomment>%1: name of a resource that is not known, such as example.com/dongle</extracomment>
            <translation>
                <numerusform>%n %1</numerusform>
                <numerusform>%n %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods</source>
            <translation>
                <numerusform>%n pod</numerusform>
                <numerusform>%n pods</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::BasicsPage</name>
        <message numerus="yes">
            <source>%n groups have an image of their own.</source>
            <translation>
                <numerusform>%n group has an image of its own.</numerusform>
                <numerusform>%n groups have an image of their own.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CapacityRows</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>%1: names of nodes</extracomment>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CheckText</name>
        <message numerus="yes">
            <source>%n devices on %1.</source>
            <extracomment>%n: devices; %1: a number of nodes, such as "3 nodes"</extracomment>
            <translation>
                <numerusform>%n device on %1.</numerusform>
                <numerusform>%n devices on %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are labelled as GPU nodes but offer none: %1.</source>
            <translation>
                <numerusform>%n node is labelled as a GPU node but offers none: %1.</numerusform>
                <numerusform>%n nodes are labelled as GPU nodes but offer none: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The devices of %n nodes are handed out by dynamic resource allocation.</source>
            <translation>
                <numerusform>The devices of %n node is handed out by dynamic resource allocation.</numerusform>
                <numerusform>The devices of %n nodes are handed out by dynamic resource allocation.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n devices are unhealthy, on %1.</source>
            <translation>
                <numerusform>%n device is unhealthy, on %1.</numerusform>
                <numerusform>%n devices are unhealthy, on %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ChecksPage</name>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passed</source>
            <translation>
                <numerusform>%n passed</numerusform>
                <numerusform>%n passed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n notes</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ClusterActions</name>
        <message numerus="yes">
            <source>Group “%1” is asked for %n workers now.</source>
            <translation>
                <numerusform>Group “%1” is asked for %n worker now.</numerusform>
                <numerusform>Group “%1” is asked for %n workers now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods, and everything that runs in them</source>
            <translation>
                <numerusform>%n pod, and everything that runs in it</numerusform>
                <numerusform>%n pods, and everything that runs in them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs become free for others</source>
            <translation>
                <numerusform>%n GPU becomes free for others</numerusform>
                <numerusform>%n GPUs become free for others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ClustersPage</name>
        <message numerus="yes">
            <source>%n clusters are hidden by the filter.</source>
            <translation>
                <numerusform>%n cluster is hidden by the filter.</numerusform>
                <numerusform>%n clusters are hidden by the filter.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::DeviceOffers</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>%1: names of nodes</extracomment>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 slots on %n cards, memory shared</source>
            <translation>
                <numerusform>%1 slots on %n card, memory shared</numerusform>
                <numerusform>%1 slots on %n cards, memory shared</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n broken</source>
            <translation>
                <numerusform>%n broken</numerusform>
                <numerusform>%n broken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n free now</source>
            <translation>
                <numerusform>%n free now</numerusform>
                <numerusform>%n free now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n slices free now</source>
            <translation>
                <numerusform>%n slice free now</numerusform>
                <numerusform>%n slices free now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ErrorText</name>
        <message numerus="yes">
            <source>It asks to try again in %n seconds.</source>
            <translation>
                <numerusform>It asks to try again in %n second.</numerusform>
                <numerusform>It asks to try again in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FitHeadline</name>
        <message numerus="yes">
            <source>Fits now: all %n workers</source>
            <extracomment>%n: number of workers of a group</extracomment>
            <translation>
                <numerusform>Fits now: the worker</numerusform>
                <numerusform>Fits now: all %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Does not fit now: none of %n workers</source>
            <translation>
                <numerusform>Does not fit now: the worker</numerusform>
                <numerusform>Does not fit now: none of %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fits now: %1 of %n workers</source>
            <extracomment>%1: how many fit; %n: how many are wanted</extracomment>
            <translation>
                <numerusform>Fits now: %1 of %n worker</numerusform>
                <numerusform>Fits now: %1 of %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fits perhaps: up to %1 of %n workers</source>
            <translation>
                <numerusform>Fits perhaps: the worker</numerusform>
                <numerusform>Fits perhaps: up to %1 of %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fits now: at least %1, up to %2 of %n workers</source>
            <translation>
                <numerusform>Fits now: at least %1, up to %2 of %n worker</numerusform>
                <numerusform>Fits now: at least %1, up to %2 of %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>all %n workers fit now</source>
            <translation>
                <numerusform>the worker fits now</numerusform>
                <numerusform>all %n workers fit now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n workers fit now</source>
            <extracomment>%1: how many fit; %n: how many are wanted</extracomment>
            <translation>
                <numerusform>the worker does not fit now</numerusform>
                <numerusform>%1 of %n workers fit now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 to %2 of %n workers fit now</source>
            <translation>
                <numerusform>the worker fits perhaps</numerusform>
                <numerusform>%1 to %2 of %n workers fit now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FitText</name>
        <message numerus="yes">
            <source>A worker takes a whole TPU slice: %n more would have to be free.</source>
            <translation>
                <numerusform>A worker takes a whole TPU slice: %n more would have to be free.</numerusform>
                <numerusform>A worker takes a whole TPU slice: %n more would have to be free.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more fit if the scheduler evicts pods of a lower priority, as it may.</source>
            <translation>
                <numerusform>%n more fits if the scheduler evicts pods of a lower priority, as it may.</numerusform>
                <numerusform>%n more fit if the scheduler evicts pods of a lower priority, as it may.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cordoned: takes no new pods. With it, all %n would fit</source>
            <extracomment>%n: number of workers</extracomment>
            <translation>
                <numerusform>Cordoned: takes no new pods. With it, the worker would fit</numerusform>
                <numerusform>Cordoned: takes no new pods. With it, all %n would fit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::HealthText</name>
        <message numerus="yes">
            <source>%n leaving</source>
            <translation>
                <numerusform>%n leaving</numerusform>
                <numerusform>%n leaving</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers lost</source>
            <translation>
                <numerusform>%n worker lost</numerusform>
                <numerusform>%n workers lost</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers not ready</source>
            <translation>
                <numerusform>%n worker not ready</numerusform>
                <numerusform>%n workers not ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers too many</source>
            <translation>
                <numerusform>%n worker too many</numerusform>
                <numerusform>%n workers too many</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Healthy: %1 of %n workers</source>
            <extracomment>%1: ready workers, %n: wanted workers</extracomment>
            <translation>
                <numerusform>Healthy: %1 of %n worker</numerusform>
                <numerusform>Healthy: %1 of %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Scaling: %1 of %n workers</source>
            <extracomment>%1: ready workers, %n: wanted workers</extracomment>
            <translation>
                <numerusform>Scaling: %1 of %n worker</numerusform>
                <numerusform>Scaling: %1 of %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Scaling: %n workers leaving</source>
            <translation>
                <numerusform>Scaling: %n worker leaving</numerusform>
                <numerusform>Scaling: %n workers leaving</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The head and all %n workers are ready.</source>
            <translation>
                <numerusform>The head and its worker are ready.</numerusform>
                <numerusform>The head and all %n workers are ready.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more workers are on their way.</source>
            <translation>
                <numerusform>%n more worker is on its way.</numerusform>
                <numerusform>%n more workers are on their way.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods are on their way out.</source>
            <translation>
                <numerusform>%n pod is on its way out.</numerusform>
                <numerusform>%n pods are on their way out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods are still to be deleted until it is suspended.</source>
            <translation>
                <numerusform>%n pod is still to be deleted until it is suspended.</numerusform>
                <numerusform>%n pods are still to be deleted until it is suspended.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n worker pods ended with a failure.</source>
            <translation>
                <numerusform>%n worker pod ended with a failure.</numerusform>
                <numerusform>%n worker pods ended with a failure.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers run but do not get ready.</source>
            <translation>
                <numerusform>%n worker runs but does not get ready.</numerusform>
                <numerusform>%n workers run but do not get ready.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers more than asked for. KubeRay leaves the pods of a removed group behind.</source>
            <translation>
                <numerusform>%n worker more than asked for. KubeRay leaves the pods of a removed group behind.</numerusform>
                <numerusform>%n workers more than asked for. KubeRay leaves the pods of a removed group behind.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::KubeRayPage</name>
        <message numerus="yes">
            <source>Delete %n objects</source>
            <translation>
                <numerusform>Delete %n object</numerusform>
                <numerusform>Delete %n objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ModelFilesText</name>
        <message numerus="yes">
            <source>There is only one member: its %n files have nothing to differ from</source>
            <translation>
                <numerusform>There is only one member: its %n file has nothing to differ from</numerusform>
                <numerusform>There is only one member: its %n files have nothing to differ from</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %1 members have the same %n files</source>
            <extracomment>%1: number of members</extracomment>
            <translation>
                <numerusform>All %1 members have the same %n file</numerusform>
                <numerusform>All %1 members have the same %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files are not the same on all members</source>
            <translation>
                <numerusform>%n file is not the same on all members</numerusform>
                <numerusform>%n files are not the same on all members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files are missing on some members.</source>
            <translation>
                <numerusform>%n file is missing on some members.</numerusform>
                <numerusform>%n files are missing on some members.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files have another content on some members.</source>
            <translation>
                <numerusform>%n file has another content on some members.</numerusform>
                <numerusform>%n files have another content on some members.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files cannot be read on some members.</source>
            <translation>
                <numerusform>%n file cannot be read on some members.</numerusform>
                <numerusform>%n files cannot be read on some members.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looking for files: %n so far</source>
            <translation>
                <numerusform>Looking for files: %n so far</numerusform>
                <numerusform>Looking for files: %n so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n files, %2 of %3</source>
            <extracomment>%n: all files of a member; %1: those that were read; %2, %3: amounts such as 3 GiB</extracomment>
            <translation>
                <numerusform>%1 of %n file, %2 of %3</numerusform>
                <numerusform>%1 of %n files, %2 of %3</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files, %1</source>
            <translation>
                <numerusform>%n file, %1</numerusform>
                <numerusform>%n files, %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::NodeText</name>
        <message numerus="yes">
            <source>%n workers</source>
            <translation>
                <numerusform>%n worker</numerusform>
                <numerusform>%n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of group %1</source>
            <extracomment>%n: number of workers, %1: name of their group</extracomment>
            <translation>
                <numerusform>%n of group %1</numerusform>
                <numerusform>%n of group %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::OperatorForm</name>
        <message numerus="yes">
            <source>It offers %n versions.</source>
            <translation>
                <numerusform>It offers %n version.</numerusform>
                <numerusform>It offers %n versions.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PodForm</name>
        <message numerus="yes">
            <source>%n hosts for each worker</source>
            <translation>
                <numerusform>%n host for each worker</numerusform>
                <numerusform>%n hosts for each worker</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PodPanel</name>
        <message numerus="yes">
            <source>Its container ends again and again (%n restarts).</source>
            <translation>
                <numerusform>Its container ends again and again (%n restart).</numerusform>
                <numerusform>Its container ends again and again (%n restarts).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ProgressText</name>
        <message numerus="yes">
            <source>%n nodes have too little %1 free</source>
            <extracomment>%n nodes; %1: a resource such as nvidia.com/gpu</extracomment>
            <translation>
                <numerusform>%n node has too little %1 free</numerusform>
                <numerusform>%n nodes have too little %1 free</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have a taint that is not tolerated</source>
            <translation>
                <numerusform>%n node has a taint that is not tolerated</numerusform>
                <numerusform>%n nodes have a taint that is not tolerated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have the taint %1</source>
            <translation>
                <numerusform>%n node has the taint %1</numerusform>
                <numerusform>%n nodes have the taint %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are not ready</source>
            <translation>
                <numerusform>%n node is not ready</numerusform>
                <numerusform>%n nodes are not ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are not chosen by the selector</source>
            <translation>
                <numerusform>%n node is not chosen by the selector</numerusform>
                <numerusform>%n nodes are not chosen by the selector</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are cordoned</source>
            <translation>
                <numerusform>%n node is cordoned</numerusform>
                <numerusform>%n nodes are cordoned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have as many pods as they may</source>
            <translation>
                <numerusform>%n node has as many pods as it may</numerusform>
                <numerusform>%n nodes have as many pods as they may</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have the port in use</source>
            <translation>
                <numerusform>%n node has the port in use</numerusform>
                <numerusform>%n nodes have the port in use</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes cannot reach the volume</source>
            <translation>
                <numerusform>%n node cannot reach the volume</numerusform>
                <numerusform>%n nodes cannot reach the volume</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RecreateDialog</name>
        <message numerus="yes">
            <source>%n pods stop</source>
            <translation>
                <numerusform>%n pod stops</numerusform>
                <numerusform>%n pods stop</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n GPU</numerusform>
                <numerusform>%n GPUs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RecreateText</name>
        <message numerus="yes">
            <source>%n pods are still there</source>
            <translation>
                <numerusform>%n pod is still there</numerusform>
                <numerusform>%n pods are still there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It has %n seconds to end by itself.</source>
            <translation>
                <numerusform>It has %n second to end by itself.</numerusform>
                <numerusform>It has %n seconds to end by itself.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of the Job %1 the pod is %2. It has %n seconds in all.</source>
            <translation>
                <numerusform>Of the Job %1 the pod is %2. It has %n second in all.</numerusform>
                <numerusform>Of the Job %1 the pod is %2. It has %n seconds in all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%2, %n GPUs, %3 old)</source>
            <translation>
                <numerusform>%1 (%2, %n GPU, %3 old)</numerusform>
                <numerusform>%1 (%2, %n GPUs, %3 old)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more pods</source>
            <translation>
                <numerusform>%n more pod</numerusform>
                <numerusform>%n more pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The RayCluster, its Services and its Ingress stay. All %n pods are deleted and made anew, for this change and for each later one that KubeRay counts: images, groups, environment, head options.</source>
            <translation>
                <numerusform>The RayCluster, its Services and its Ingress stay. Its pod is deleted and made anew, for this change and for each later one that KubeRay counts: images, groups, environment, head options.</numerusform>
                <numerusform>The RayCluster, its Services and its Ingress stay. All %n pods are deleted and made anew, for this change and for each later one that KubeRay counts: images, groups, environment, head options.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RemoveOperatorDialog</name>
        <message numerus="yes">
            <source>Delete these %n objects, with their pods</source>
            <translation>
                <numerusform>Delete this object, with its pods</numerusform>
                <numerusform>Delete these %n objects, with their pods</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RequestTotals</name>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n GPU</numerusform>
                <numerusform>%n GPUs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n TPUs</source>
            <translation>
                <numerusform>%n TPU</numerusform>
                <numerusform>%n TPUs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accelerators</source>
            <translation>
                <numerusform>%n accelerator</numerusform>
                <numerusform>%n accelerators</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n CPUs</source>
            <translation>
                <numerusform>%n CPU</numerusform>
                <numerusform>%n CPUs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Head + %n workers</source>
            <translation>
                <numerusform>Head + %n worker</numerusform>
                <numerusform>Head + %n workers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ReviewPage</name>
        <message numerus="yes">
            <source>%n objects</source>
            <translation>
                <numerusform>%n object</numerusform>
                <numerusform>%n objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ScaleDialog</name>
        <message numerus="yes">
            <source>Worker group "%1" has %n pods now.</source>
            <extracomment>%1: name of a worker group, %n: its pods</extracomment>
            <translation>
                <numerusform>Worker group "%1" has %n pod now.</numerusform>
                <numerusform>Worker group "%1" has %n pods now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Scale to %n workers</source>
            <translation>
                <numerusform>Scale to %n worker</numerusform>
                <numerusform>Scale to %n workers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ScaleEffectText</name>
        <message numerus="yes">
            <source>No pod is created or deleted: %n are there</source>
            <translation>
                <numerusform>No pod is created or deleted: %n is there</numerusform>
                <numerusform>No pod is created or deleted: %n are there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Creates %n pods</source>
            <translation>
                <numerusform>Creates %n pod</numerusform>
                <numerusform>Creates %n pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deletes %n pods</source>
            <translation>
                <numerusform>Deletes %n pod</numerusform>
                <numerusform>Deletes %n pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The autoscaler decides about removing %n workers</source>
            <translation>
                <numerusform>The autoscaler decides about removing %n worker</numerusform>
                <numerusform>The autoscaler decides about removing %n workers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>They need %n GPUs, and wait as Pending while no node has them free.</source>
            <translation>
                <numerusform>It needs %n GPU, and waits as Pending while no node has it free.</numerusform>
                <numerusform>They need %n GPUs, and wait as Pending while no node has them free.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It will then have %n workers.</source>
            <translation>
                <numerusform>It will then have %n worker.</numerusform>
                <numerusform>It will then have %n workers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::StatusLine</name>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n GPU</numerusform>
                <numerusform>%n GPUs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::Suggestions</name>
        <message numerus="yes">
            <source>%1 each: all %n fit</source>
            <extracomment>%1: 1 GPU; %n: number of workers</extracomment>
            <translation>
                <numerusform>%1: it fits</numerusform>
                <numerusform>%1 each: all %n fit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Start with %n workers</source>
            <translation>
                <numerusform>Start with %n worker</numerusform>
                <numerusform>Start with %n workers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::VerifyFilesDialog</name>
        <message numerus="yes">
            <source>%n members are asked</source>
            <translation>
                <numerusform>%n member is asked</numerusform>
                <numerusform>%n members are asked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PlanText</name>
        <message numerus="yes">
            <source>creates %n pods</source>
            <translation>
                <numerusform>creates %n pod</numerusform>
                <numerusform>creates %n pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes %n pods, which KubeRay chooses</source>
            <translation>
                <numerusform>deletes %n pod, which KubeRay chooses</numerusform>
                <numerusform>deletes %n pods, which KubeRay chooses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes all %n pods</source>
            <translation>
                <numerusform>deletes the only pod</numerusform>
                <numerusform>deletes all %n pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>creates %n pods: the cluster goes on</source>
            <translation>
                <numerusform>creates %n pod: the cluster goes on</numerusform>
                <numerusform>creates %n pods: the cluster goes on</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes the %n pods of group %1</source>
            <translation>
                <numerusform>deletes the pod of group %1</numerusform>
                <numerusform>deletes the %n pods of group %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods more than asked for stay until the autoscaler removes them</source>
            <translation>
                <numerusform>%n pod more than asked for stays until the autoscaler removes it</numerusform>
                <numerusform>%n pods more than asked for stay until the autoscaler removes them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>adds %n pods; those that run stay beside them</source>
            <translation>
                <numerusform>adds %n pod; those that run stay beside it</numerusform>
                <numerusform>adds %n pods; those that run stay beside them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes the %n pods of group %1 and makes them anew</source>
            <translation>
                <numerusform>deletes the pod of group %1 and makes it anew</numerusform>
                <numerusform>deletes the %n pods of group %1 and makes them anew</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>replicas that run keep their %n hosts</source>
            <translation>
                <numerusform>replicas that run keep their one host</numerusform>
                <numerusform>replicas that run keep their %n hosts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods of group %1 run on, and nobody looks after them</source>
            <translation>
                <numerusform>%n pod of group %1 runs on, and nobody looks after it</numerusform>
                <numerusform>%n pods of group %1 run on, and nobody looks after them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes all %n pods and makes them anew</source>
            <translation>
                <numerusform>deletes the only pod and makes it anew</numerusform>
                <numerusform>deletes all %n pods and makes them anew</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running workers stay as they are</source>
            <translation>
                <numerusform>%n running worker stays as it is</numerusform>
                <numerusform>%n running workers stay as they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running pods stay as they are</source>
            <translation>
                <numerusform>%n running pod stays as it is</numerusform>
                <numerusform>%n running pods stay as they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would be rejected</source>
            <translation>
                <numerusform>%n would be rejected</numerusform>
                <numerusform>%n would be rejected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restart everything</source>
            <translation>
                <numerusform>%n restarts everything</numerusform>
                <numerusform>%n restart everything</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n leave pods behind</source>
            <translation>
                <numerusform>%n leaves pods behind</numerusform>
                <numerusform>%n leave pods behind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n act now</source>
            <translation>
                <numerusform>%n acts now</numerusform>
                <numerusform>%n act now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait for new pods</source>
            <translation>
                <numerusform>%n waits for new pods</numerusform>
                <numerusform>%n wait for new pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are ignored</source>
            <translation>
                <numerusform>%n is ignored</numerusform>
                <numerusform>%n are ignored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are not known</source>
            <translation>
                <numerusform>%n is not known</numerusform>
                <numerusform>%n are not known</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running workers keep %1</source>
            <translation>
                <numerusform>%n running worker keeps %1</numerusform>
                <numerusform>%n running workers keep %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::WaysPanel</name>
        <message numerus="yes">
            <source>%n act now</source>
            <translation>
                <numerusform>%n acts now</numerusform>
                <numerusform>%n act now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n changes take effect.</source>
            <translation>
                <numerusform>The change takes effect.</numerusform>
                <numerusform>All %n changes take effect.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods stop, and all that runs in them.</source>
            <translation>
                <numerusform>%n pod stops, and all that runs in it.</numerusform>
                <numerusform>%n pods stop, and all that runs in them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ApplyBar</name>
        <message numerus="yes">
            <source>%n fields change</source>
            <translation>
                <numerusform>%n field changes</numerusform>
                <numerusform>%n fields change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set by the server</source>
            <translation>
                <numerusform>%n set by the server</numerusform>
                <numerusform>%n set by the server</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts to decide</source>
            <translation>
                <numerusform>%n conflict to decide</numerusform>
                <numerusform>%n conflicts to decide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Apply %n changes</source>
            <translation>
                <numerusform>Apply %n change</numerusform>
                <numerusform>Apply %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken over from others</source>
            <translation>
                <numerusform>%n taken over from others</numerusform>
                <numerusform>%n taken over from others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ConflictTable</name>
    </context>
    <context>
        <name>raydeck::ui::HistoryDialog</name>
        <message numerus="yes">
            <source>%n entries cannot be read and were passed over.</source>
            <translation>
                <numerusform>%n entry cannot be read and was passed over.</numerusform>
                <numerusform>%n entries cannot be read and were passed over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CodeEditor</name>
        <message numerus="yes">
            <source>%n lines</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FindBar</name>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n replaced</numerusform>
                <numerusform>%n replaced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FilesPage</name>
        <message numerus="yes">
            <source>Apply %n objects</source>
            <translation>
                <numerusform>Apply %n object</numerusform>
                <numerusform>Apply %n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n objects</source>
            <translation>
                <numerusform>%n object</numerusform>
                <numerusform>%n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::DiffView</name>
        <message numerus="yes">
            <source>%n unchanged lines</source>
            <translation>
                <numerusform>%n unchanged line</numerusform>
                <numerusform>%n unchanged lines</numerusform>
            </translation>
        </message>
    </context>
</TS>
