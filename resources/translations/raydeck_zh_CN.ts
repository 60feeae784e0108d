<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ContextPageState</name>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Use another context</source>
            <translation>使用其他上下文</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Signs in as</source>
            <translation>登录身份</translation>
        </message>
        <message>
            <source>Kubeconfig</source>
            <translation>Kubeconfig</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Ask whoever set up this context where to get it.</source>
            <translation>请向设置此上下文的人询问在哪里获取。</translation>
        </message>
        <message>
            <source>Run this once in a terminal, or ask whoever set up this computer.</source>
            <translation>在终端中运行一次，或请设置这台电脑的人运行。</translation>
        </message>
        <message>
            <source>Sign-in program not found</source>
            <translation>找不到登录程序</translation>
        </message>
        <message>
            <source>The context “%1” signs in with %2. Raydeck could not find that program, so it has not contacted the cluster yet.</source>
            <translation>上下文“%1”使用 %2 登录。Raydeck 找不到该程序，因此尚未联系集群。</translation>
        </message>
        <message>
            <source>Install it</source>
            <translation>安装它</translation>
        </message>
        <message>
            <source>Then try again</source>
            <translation>然后重试</translation>
        </message>
        <message>
            <source>Raydeck also tries by itself as soon as the program appears.</source>
            <translation>程序一出现，Raydeck 也会自动重试。</translation>
        </message>
        <message>
            <source>Looked in</source>
            <translation>查找位置</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>请求来源</translation>
        </message>
        <message>
            <source>users[].user.exec in %1, line %2</source>
            <translation>%1 中的 users[].user.exec，第 %2 行</translation>
        </message>
        <message>
            <source>Run a sign-in program?</source>
            <translation>运行登录程序？</translation>
        </message>
        <message>
            <source>The context “%1” signs in by running a program on this computer. Allow it only if you trust the kubeconfig file that asks for it.</source>
            <translation>上下文“%1”通过在这台电脑上运行一个程序来登录。只有信任提出此请求的 kubeconfig 文件时才允许。</translation>
        </message>
        <message>
            <source>Look at what will be run</source>
            <translation>查看将要运行的内容</translation>
        </message>
        <message>
            <source>It runs as you, each time that this context needs to sign in.</source>
            <translation>每次此上下文需要登录时，它都以您的身份运行。</translation>
        </message>
        <message>
            <source>Then decide</source>
            <translation>然后决定</translation>
        </message>
        <message>
            <source>Raydeck remembers the answer for this file and this command.</source>
            <translation>Raydeck 会针对此文件和此命令记住您的选择。</translation>
        </message>
        <message>
            <source>Allow and connect</source>
            <translation>允许并连接</translation>
        </message>
        <message>
            <source>KubeRay is not installed here</source>
            <translation>这里未安装 KubeRay</translation>
        </message>
        <message>
            <source>The server of “%1” answers, but it does not know Ray clusters: the KubeRay operator and its resource definitions are missing.</source>
            <translation>“%1”的服务器有应答，但不认识 Ray 集群：缺少 KubeRay operator 及其资源定义。</translation>
        </message>
        <message>
            <source>in all namespaces</source>
            <translation>（所有命名空间）</translation>
        </message>
        <message>
            <source>in namespace “%1”</source>
            <translation>（命名空间“%1”）</translation>
        </message>
        <message>
            <source>You may not list Ray clusters</source>
            <translation>您无权列出 Ray 集群</translation>
        </message>
        <message>
            <source>The server refused the verbs list and watch on rayclusters.ray.io %1.</source>
            <translation>服务器拒绝对 rayclusters.ray.io %1 执行 list 和 watch。</translation>
        </message>
        <message>
            <source>Look at a single namespace</source>
            <translation>查看单个命名空间</translation>
        </message>
        <message>
            <source>Look at another namespace</source>
            <translation>查看其他命名空间</translation>
        </message>
        <message>
            <source>Rights are often given for one namespace only.</source>
            <translation>权限往往只授予一个命名空间。</translation>
        </message>
        <message>
            <source>Choose a namespace</source>
            <translation>选择命名空间</translation>
        </message>
        <message>
            <source>Or ask for the right</source>
            <translation>或申请权限</translation>
        </message>
        <message>
            <source>The text names you, the verbs and the resource, ready for the administrator.</source>
            <translation>文本中写明了您的身份、动词和资源，可直接交给管理员。</translation>
        </message>
        <message>
            <source>Copy request</source>
            <translation>复制申请</translation>
        </message>
        <message>
            <source>Read the file again</source>
            <translation>重新读取文件</translation>
        </message>
        <message>
            <source>all namespaces (ClusterRole)</source>
            <translation>所有命名空间（ClusterRole）</translation>
        </message>
        <message>
            <source>namespace %1 (Role)</source>
            <translation>命名空间 %1（Role）</translation>
        </message>
        <message>
            <source>Please grant the kubeconfig user %1 on %2:
- apiGroup ray.io, resource rayclusters: get, list, watch, create, patch, delete
- core API, resources pods and events: get, list, watch
in %3.
The server's answer: %4</source>
            <translation>请在 %2 上向 kubeconfig 用户 %1 授予：
- apiGroup ray.io，资源 rayclusters：get、list、watch、create、patch、delete
- 核心 API，资源 pods 和 events：get、list、watch
范围：%3。
服务器的应答：%4</translation>
        </message>
        <message>
            <source>Set up this cluster</source>
            <translation>设置此集群</translation>
        </message>
        <message>
            <source>Raydeck looks at what is there, installs KubeRay, and leads to a running Ray cluster.</source>
            <translation>Raydeck 会查看现有内容，安装 KubeRay，并引导您得到一个运行中的 Ray 集群。</translation>
        </message>
        <message>
            <source>Or have it installed</source>
            <translation>或请人安装</translation>
        </message>
        <message>
            <source>Its chart is kuberay-operator; whoever administers the cluster can install it. Raydeck also looks by itself every 30 seconds.</source>
            <translation>它的 chart 是 kuberay-operator；集群管理员可以安装。Raydeck 也会每 30 秒自动检查一次。</translation>
        </message>
    </context>
    <context>
        <name>ContextWords</name>
        <message>
            <source>Reconnecting in %1 s</source>
            <translation>%1 秒后重新连接</translation>
        </message>
        <message>
            <source>Reconnecting</source>
            <translation>正在重新连接</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>Needs your consent to sign in</source>
            <translation>登录需要您的同意</translation>
        </message>
        <message>
            <source>Sign-in program not found</source>
            <translation>找不到登录程序</translation>
        </message>
        <message>
            <source>Needs sign-in</source>
            <translation>需要登录</translation>
        </message>
        <message>
            <source>Denied: may not list Ray clusters</source>
            <translation>被拒绝：无权列出 Ray 集群</translation>
        </message>
        <message>
            <source>Server is not trusted</source>
            <translation>服务器不受信任</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>无法使用</translation>
        </message>
        <message>
            <source>KubeRay is not installed</source>
            <translation>未安装 KubeRay</translation>
        </message>
    </context>
    <context>
        <name>PodLook</name>
        <message>
            <source>waiting for the scheduler</source>
            <translation>正在等待调度器</translation>
        </message>
        <message>
            <source>not ready</source>
            <translation>未就绪</translation>
        </message>
    </context>
    <context>
        <name>Text</name>
        <message>
            <source>Asked for by %1</source>
            <translation>请求来源：%1</translation>
        </message>
        <message>
            <source>Looked for in:</source>
            <translation>已查找：</translation>
        </message>
        <message>
            <source>The sign-in program %1 was not found. It is asked for by %2.</source>
            <translation>找不到登录程序 %1。它由 %2 请求。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::CredentialSource</name>
        <message>
            <source>The server refuses the credentials that %1 gives.</source>
            <translation>服务器拒绝 %1 给出的凭据。</translation>
        </message>
        <message>
            <source>it holds no token</source>
            <translation>其中没有令牌</translation>
        </message>
        <message>
            <source>The token file %1 cannot be read: %2</source>
            <translation>无法读取令牌文件 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::Exec</name>
        <message>
            <source>No sign of life within %1 s.</source>
            <translation>%1 秒内没有回应。</translation>
        </message>
        <message>
            <source>The server ended the command with a status that cannot be read.</source>
            <translation>服务器以无法读取的状态结束了命令。</translation>
        </message>
        <message>
            <source>The connection ended before the command did.</source>
            <translation>连接在命令结束之前断开。</translation>
        </message>
        <message>
            <source>The command writes faster than its output can be read.</source>
            <translation>命令输出的速度超过了读取的速度。</translation>
        </message>
        <message>
            <source>The certificate of the server is not for "%1".</source>
            <translation>服务器的证书不属于“%1”。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::ExecConsent</name>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::ExecCredential</name>
        <message>
            <source>The answer of the sign-in program %1 cannot be used: %2.</source>
            <extracomment>%1: name of a program; %2: what is wrong, such as: it has no status</extracomment>
            <translation>登录程序 %1 的应答无法使用：%2。</translation>
        </message>
        <message>
            <source>it is empty</source>
            <translation>应答为空</translation>
        </message>
        <message>
            <source>it is not JSON</source>
            <translation>不是 JSON</translation>
        </message>
        <message>
            <source>it is not an ExecCredential</source>
            <translation>不是 ExecCredential</translation>
        </message>
        <message>
            <source>its apiVersion is not %1</source>
            <translation>其 apiVersion 不是 %1</translation>
        </message>
        <message>
            <source>it has no status</source>
            <translation>没有 status</translation>
        </message>
        <message>
            <source>it has neither a token nor a certificate</source>
            <translation>既没有令牌也没有证书</translation>
        </message>
        <message>
            <source>it has only one of certificate and key</source>
            <translation>证书和密钥只有其一</translation>
        </message>
        <message>
            <source>its token has characters that no token can have</source>
            <translation>令牌中含有不允许的字符</translation>
        </message>
        <message>
            <source>its expirationTimestamp is not a time</source>
            <translation>expirationTimestamp 不是时间</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::ExecProcess</name>
        <message>
            <source>The sign-in program %1 could not be started: %2</source>
            <translation>无法启动登录程序 %1：%2</translation>
        </message>
        <message>
            <source>The sign-in program %1 did not answer within %2 s.</source>
            <translation>登录程序 %1 在 %2 秒内没有应答。</translation>
        </message>
        <message>
            <source>The answer of the sign-in program %1 is too long.</source>
            <translation>登录程序 %1 的应答过长。</translation>
        </message>
        <message>
            <source>The sign-in program %1 crashed.</source>
            <translation>登录程序 %1 崩溃了。</translation>
        </message>
        <message>
            <source>The sign-in program %1 failed with code %2. %3</source>
            <extracomment>%1: name of a program, %2: its exit code, %3: the last line that it wrote</extracomment>
            <translation>登录程序 %1 失败，代码 %2。%3</translation>
        </message>
        <message>
            <source>The sign-in program %1 wants to be run in a terminal (interactiveMode: Always), which is not possible here.</source>
            <translation>登录程序 %1 要求在终端中运行（interactiveMode: Always），这里无法做到。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::KubeConfig</name>
        <message>
            <source>%1 is a folder, not a kubeconfig file.</source>
            <translation>%1 是文件夹，不是 kubeconfig 文件。</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1 is too large to be a kubeconfig file.</source>
            <translation>%1 过大，不可能是 kubeconfig 文件。</translation>
        </message>
        <message>
            <source>"%1" has to be a list.</source>
            <translation>"%1" 必须是列表。</translation>
        </message>
        <message>
            <source>An entry of "%1" has no name.</source>
            <translation>"%1" 中有一项没有名称。</translation>
        </message>
        <message>
            <source>"%1" of "%2" has to be a mapping.</source>
            <translation>"%2" 的 "%1" 必须是映射。</translation>
        </message>
        <message>
            <source>The %1 "%2" is there twice: the first one counts.</source>
            <translation>%1 "%2" 出现了两次：以第一个为准。</translation>
        </message>
        <message>
            <source>A kubeconfig is a mapping with "clusters", "users" and "contexts".</source>
            <translation>kubeconfig 是含有 "clusters"、"users" 和 "contexts" 的映射。</translation>
        </message>
        <message>
            <source>This is a document of kind "%1", not a kubeconfig.</source>
            <translation>这是类型为 "%1" 的文档，不是 kubeconfig。</translation>
        </message>
        <message>
            <source>The apiVersion of a kubeconfig is v1, not "%1".</source>
            <translation>kubeconfig 的 apiVersion 是 v1，而不是 "%1"。</translation>
        </message>
        <message>
            <source>"current-context" has to be a name.</source>
            <translation>"current-context" 必须是名称。</translation>
        </message>
        <message>
            <source>The context "%1" names no cluster.</source>
            <translation>上下文 "%1" 没有指明集群。</translation>
        </message>
        <message>
            <source>There is no cluster "%1".</source>
            <translation>没有集群 "%1"。</translation>
        </message>
        <message>
            <source>There is no user "%1".</source>
            <translation>没有用户 "%1"。</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>没有文件 %1。</translation>
        </message>
        <message>
            <source>The cluster "%1" has no server.</source>
            <translation>集群 "%1" 没有 server。</translation>
        </message>
        <message>
            <source>"server" has to be an address such as https://host:6443.</source>
            <translation>"server" 必须是形如 https://host:6443 的地址。</translation>
        </message>
        <message>
            <source>"server" may hold a host, a port and a path only.</source>
            <translation>"server" 只能包含主机、端口和路径。</translation>
        </message>
        <message>
            <source>"proxy-url" has to begin with http://, https:// or socks5://.</source>
            <translation>"proxy-url" 必须以 http://、https:// 或 socks5:// 开头。</translation>
        </message>
        <message>
            <source>A certificate authority and "insecure-skip-tls-verify" exclude each other.</source>
            <translation>证书颁发机构与 "insecure-skip-tls-verify" 互斥。</translation>
        </message>
        <message>
            <source>"auth-provider" and "exec" exclude each other.</source>
            <translation>"auth-provider" 与 "exec" 互斥。</translation>
        </message>
        <message>
            <source>The auth-provider "gcp" was removed in Kubernetes 1.26. Install gke-gcloud-auth-plugin and run "gcloud container clusters get-credentials" again.</source>
            <translation>auth-provider "gcp" 已在 Kubernetes 1.26 中移除。请安装 gke-gcloud-auth-plugin，并重新运行 "gcloud container clusters get-credentials"。</translation>
        </message>
        <message>
            <source>The auth-provider "azure" was removed in Kubernetes 1.26. Install kubelogin and run "kubelogin convert-kubeconfig".</source>
            <translation>auth-provider "azure" 已在 Kubernetes 1.26 中移除。请安装 kubelogin 并运行 "kubelogin convert-kubeconfig"。</translation>
        </message>
        <message>
            <source>The auth-provider "oidc" is not supported. Use the sign-in program kubectl-oidc_login under "exec" instead.</source>
            <translation>不支持 auth-provider "oidc"。请改用 "exec" 下的登录程序 kubectl-oidc_login。</translation>
        </message>
        <message>
            <source>The auth-provider "%1" is not supported. Use a sign-in program under "exec" instead.</source>
            <translation>不支持 auth-provider "%1"。请改用 "exec" 下的登录程序。</translation>
        </message>
        <message>
            <source>"as-uid", "as-groups" and "as-user-extra" need "as", the name of a user.</source>
            <translation>"as-uid"、"as-groups" 和 "as-user-extra" 需要 "as"，即用户名。</translation>
        </message>
        <message>
            <source>The token has characters that no token can have.</source>
            <translation>令牌中含有不允许的字符。</translation>
        </message>
        <message>
            <source>The user "%1" has a token and a password. Only one is allowed.</source>
            <translation>用户 "%1" 同时有令牌和密码。只允许其一。</translation>
        </message>
        <message>
            <source>The user "%1" has a client certificate without its key.</source>
            <translation>用户 "%1" 有客户端证书但没有密钥。</translation>
        </message>
        <message>
            <source>There is no kubeconfig file. Looked for: %1</source>
            <translation>没有 kubeconfig 文件。已查找：%1</translation>
        </message>
        <message>
            <source>No context is chosen, and none is set as current-context.</source>
            <translation>没有选择上下文，也没有设置 current-context。</translation>
        </message>
        <message>
            <source>There is no context "%1" in %2.</source>
            <translation>%2 中没有上下文 "%1"。</translation>
        </message>
        <message>
            <source>Credentials are sent over https only, and this server is http.</source>
            <translation>凭据只通过 https 发送，而此服务器使用 http。</translation>
        </message>
        <message>
            <source>The current context cannot be changed in %1 without touching the rest of it.</source>
            <translation>在 %1 中更改当前上下文必然会改动其余内容。</translation>
        </message>
        <message>
            <source>There is no context "%1".</source>
            <translation>没有上下文 "%1"。</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>Another program is changing %1. If not, remove %2.</source>
            <translation>另一个程序正在更改 %1。若非如此，请删除 %2。</translation>
        </message>
        <message>
            <source>its folder is read-only</source>
            <translation>其文件夹是只读的</translation>
        </message>
        <message>
            <source>"%1" has to be a text.</source>
            <translation>"%1" 必须是文本。</translation>
        </message>
        <message>
            <source>"%1" has to be true or false.</source>
            <translation>"%1" 必须是 true 或 false。</translation>
        </message>
        <message>
            <source>"%1" has to be a mapping.</source>
            <translation>"%1" 必须是映射。</translation>
        </message>
        <message>
            <source>"%1" is not valid base64.</source>
            <translation>"%1" 不是有效的 base64。</translation>
        </message>
        <message>
            <source>"%1": %2 cannot be read: %3</source>
            <translation>"%1"：无法读取 %2：%3</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>它是文件夹</translation>
        </message>
        <message>
            <source>"env" has to be a list.</source>
            <translation>"env" 必须是列表。</translation>
        </message>
        <message>
            <source>A variable of the sign-in program has no name.</source>
            <translation>登录程序有一个变量没有名称。</translation>
        </message>
        <message>
            <source>The sign-in program %1 has no apiVersion.</source>
            <translation>登录程序 %1 没有 apiVersion。</translation>
        </message>
        <message>
            <source>The apiVersion "%1" of the sign-in program %2 is not supported. Update %2 and let it write this entry anew; it has to be client.authentication.k8s.io/v1 or v1beta1.</source>
            <extracomment>%1: the version that was found, %2: the name of a program</extracomment>
            <translation>不支持登录程序 %2 的 apiVersion "%1"。请更新 %2 并让它重新写入此项；必须是 client.authentication.k8s.io/v1 或 v1beta1。</translation>
        </message>
        <message>
            <source>The sign-in program %1 needs an interactiveMode: Never, IfAvailable or Always.</source>
            <translation>登录程序 %1 需要 interactiveMode：Never、IfAvailable 或 Always。</translation>
        </message>
        <message>
            <source>"%1" is no interactiveMode: Never, IfAvailable and Always are.</source>
            <translation>"%1" 不是 interactiveMode：应为 Never、IfAvailable 或 Always。</translation>
        </message>
        <message>
            <source>The sign-in program has no command.</source>
            <translation>登录程序没有命令。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::Request</name>
        <message>
            <source>The user "%1" acts as several groups, with which commands cannot be run in pods.</source>
            <translation>用户“%1”以多个组的身份操作，无法在 Pod 中运行命令。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::Tls</name>
        <message>
            <source>The client key of the user "%1" is an Ed25519 key, which is not supported. Use an RSA or ECDSA key.</source>
            <translation>用户 "%1" 的客户端密钥是 Ed25519 密钥，不受支持。请使用 RSA 或 ECDSA 密钥。</translation>
        </message>
        <message>
            <source>The client key of the user "%1" is protected by a passphrase, which is not supported.</source>
            <translation>用户 "%1" 的客户端密钥受口令保护，不受支持。</translation>
        </message>
        <message>
            <source>The client key of the user "%1" is not a private key in PEM form.</source>
            <translation>用户 "%1" 的客户端密钥不是 PEM 格式的私钥。</translation>
        </message>
        <message>
            <source>The client certificate of the user "%1" expired on %2.</source>
            <translation>用户 "%1" 的客户端证书已于 %2 过期。</translation>
        </message>
        <message>
            <source>The client certificate of the user "%1" is valid only from %2 on.</source>
            <translation>用户 "%1" 的客户端证书从 %2 起才有效。</translation>
        </message>
        <message>
            <source>The certificate authority of the cluster "%1" holds no certificate in PEM form.</source>
            <translation>集群 "%1" 的证书颁发机构中没有 PEM 格式的证书。</translation>
        </message>
        <message>
            <source>The client certificate of the user "%1" is not a certificate in PEM form.</source>
            <translation>用户 "%1" 的客户端证书不是 PEM 格式的证书。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::Completion</name>
        <message>
            <source>default</source>
            <translation>默认值</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::SchemaText</name>
        <message>
            <source>any value</source>
            <translation>任意值</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>string</source>
            <translation>字符串</translation>
        </message>
        <message>
            <source>integer</source>
            <translation>整数</translation>
        </message>
        <message>
            <source>number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>boolean</source>
            <translation>布尔值</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>integer or string</source>
            <translation>整数或字符串</translation>
        </message>
        <message>
            <source>list of %1</source>
            <translation>%1 的列表</translation>
        </message>
        <message>
            <source>map of %1</source>
            <translation>%1 的映射</translation>
        </message>
        <message>
            <source>object</source>
            <translation>对象</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::YamlValue</name>
        <message>
            <source>a key has to be a word</source>
            <translation>键必须是一个词</translation>
        </message>
        <message>
            <source>too large or too deep</source>
            <translation>过大或嵌套过深</translation>
        </message>
        <message>
            <source>unknown kind of value</source>
            <translation>未知的值类型</translation>
        </message>
        <message>
            <source>this is not text in UTF-8 or UTF-16</source>
            <translation>这不是 UTF-8 或 UTF-16 文本</translation>
        </message>
        <message>
            <source>the quote that begins here is not closed</source>
            <translation>从此处开始的引号没有闭合</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ray::FileListing</name>
        <message>
            <source>The container sent no list of files.</source>
            <translation>容器没有发来文件列表。</translation>
        </message>
        <message>
            <source>There are more than %L1 files below this path.</source>
            <translation>该路径下的文件超过 %L1 个。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ray::FileVerification</name>
        <message>
            <source>The command ended early, with the exit code %1.</source>
            <translation>命令提前结束，退出码为 %1。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ray::RayContainer</name>
        <message>
            <source>The pod has no container.</source>
            <translation>该 Pod 没有容器。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::tables::ClusterModel</name>
        <message>
            <source>Desired workers</source>
            <translation>期望的 worker</translation>
        </message>
        <message>
            <source>Available workers</source>
            <translation>可用的 worker</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>健康</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Namespace</source>
            <translation>命名空间</translation>
        </message>
        <message>
            <source>Desired</source>
            <translation>期望</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>可用</translation>
        </message>
        <message>
            <source>CPUs</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>存在时间</translation>
        </message>
    </context>
    <context>
        <name>raydeck::tables::ComparedFileModel</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 和另外 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Missing on</source>
            <translation>缺失于</translation>
        </message>
        <message>
            <source>Different on</source>
            <translation>不同于</translation>
        </message>
        <message>
            <source>Not readable on</source>
            <translation>无法读取于</translation>
        </message>
    </context>
    <context>
        <name>raydeck::tables::FileMemberModel</name>
        <message>
            <source>head</source>
            <translation>head</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>raydeck::tables::PodModel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>重启</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>存在时间</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::AdvancedFields</name>
        <message>
            <source>On</source>
            <translation>开启</translation>
        </message>
        <message>
            <source>From KubeRay %1 on: %2</source>
            <extracomment>%1: a version of KubeRay, %2: names of fields</extracomment>
            <translation>从 KubeRay %1 起：%2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Not set</source>
            <extracomment>%1: the value that holds while a field is not set</extracomment>
            <translation>未设置</translation>
        </message>
        <message>
            <source>Not set: %1</source>
            <translation>未设置：%1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::AmountText</name>
        <message numerus="yes">
            <source>%n CPUs</source>
            <translation>
                <numerusform>%n 个 CPU</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 CPUs</source>
            <extracomment>%1 is no whole number, such as 0.5</extracomment>
            <translation>%1 个 CPU</translation>
        </message>
        <message>
            <source>%1 B</source>
            <extracomment>Bytes</extracomment>
            <translation>%1 B</translation>
        </message>
        <message numerus="yes">
            <source>%n TPU chips</source>
            <translation>
                <numerusform>%n 个 TPU 芯片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Neuron cores</source>
            <translation>
                <numerusform>%n 个 Neuron 核心</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Neuron devices</source>
            <translation>
                <numerusform>%n 个 Neuron 设备</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Gaudis</source>
            <translation>
                <numerusform>%n 个 Gaudi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n MIG %1</source>
            <extracomment>Partitions of a GPU by NVIDIA's MIG; %1: their profile, such as 1g.5gb</extracomment>
            <translation>
                <numerusform>%n 个 MIG %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n NPUs</source>
            <translation>
                <numerusform>%n 个 NPU</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n 个 GPU</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shares of a GPU</source>
            <translation>
                <numerusform>%n 份 GPU</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n %1</source>
            <extracomment>%1: name of a resource that is not known, such as example.com/dongle</extracomment>
            <translation>
                <numerusform>%n 个 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods</source>
            <translation>
                <numerusform>%n 个 Pod</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::BasicsPage</name>
        <message>
            <source>Let Ray scale the workers between their limits</source>
            <translation>让 Ray 在上下限之间扩缩 worker</translation>
        </message>
        <message>
            <source>Advanced: fault tolerance, sign-in, labels</source>
            <translation>高级：容错、登录、标签</translation>
        </message>
        <message>
            <source>Fault tolerance of the head</source>
            <translation>head 的容错</translation>
        </message>
        <message>
            <source>Sign-in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Autoscaler</source>
            <translation>自动扩缩器</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Namespace</source>
            <translation>命名空间</translation>
        </message>
        <message>
            <source>Ray version</source>
            <translation>Ray 版本</translation>
        </message>
        <message>
            <source>The version of Ray that is in the image; KubeRay chooses by it what it turns on.</source>
            <translation>镜像中的 Ray 版本；KubeRay 据此决定启用哪些功能。</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>By Ray's version</source>
            <translation>由 Ray 版本决定</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>默认</translation>
        </message>
        <message>
            <source>Aggressive</source>
            <translation>积极</translation>
        </message>
        <message>
            <source>Conservative</source>
            <translation>保守</translation>
        </message>
        <message>
            <source>Idle seconds</source>
            <translation>空闲秒数</translation>
        </message>
        <message>
            <source>Adds workers</source>
            <translation>增加 worker</translation>
        </message>
        <message>
            <source>How long a worker may be idle before it goes, and how boldly new ones are added.</source>
            <translation>worker 空闲多久后离开，以及增加新 worker 的积极程度。</translation>
        </message>
        <message>
            <source>Basics</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>What the cluster begins with, what it is called, and where it lives.</source>
            <translation>集群以什么开始、叫什么名字、位于哪里。</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <extracomment>Name and namespace of a cluster</extracomment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>This preset cannot be read</source>
            <translation>无法读取此预设</translation>
        </message>
        <message>
            <source>Create the namespace “%1” too</source>
            <extracomment>%1: name of a namespace</extracomment>
            <translation>同时创建命名空间“%1”</translation>
        </message>
        <message>
            <source>It is not there yet; it has to be there before the cluster.</source>
            <translation>它尚不存在；必须先于集群存在。</translation>
        </message>
        <message>
            <source>Use the image %1</source>
            <extracomment>%1: an image</extracomment>
            <translation>使用镜像 %1</translation>
        </message>
        <message>
            <source>The image has Ray %1: use that version</source>
            <extracomment>%1: a version</extracomment>
            <translation>镜像中是 Ray %1：使用该版本</translation>
        </message>
        <message>
            <source>Of the head and all workers.</source>
            <translation>head 和所有 worker 的镜像。</translation>
        </message>
        <message numerus="yes">
            <source>%n groups have an image of their own.</source>
            <translation>
                <numerusform>%n 个组有自己的镜像。</numerusform>
            </translation>
        </message>
        <message>
            <source>From KubeRay 1.4.0 on</source>
            <translation>从 KubeRay 1.4.0 起</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CapacityHead</name>
        <message>
            <source>in use</source>
            <translation>已用</translation>
        </message>
        <message>
            <source>W</source>
            <comment>letter of a worker in the picture</comment>
            <translation>W</translation>
        </message>
        <message>
            <source>this cluster</source>
            <translation>本集群</translation>
        </message>
        <message>
            <source>free</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Devices on the node</source>
            <translation>节点上的设备</translation>
        </message>
        <message>
            <source>Free CPUs and memory</source>
            <translation>空闲的 CPU 和内存</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CapacityList</name>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CapacityRows</name>
        <message>
            <source>%1: %2 in use, %3 for this cluster, %4 free, %5 closed</source>
            <translation>%1：已用 %2，本集群 %3，空闲 %4，关闭 %5</translation>
        </message>
        <message>
            <source>%1 and %2 free after this</source>
            <extracomment>%1: 32 CPUs, %2: 278 GiB</extracomment>
            <translation>此后空闲 %1 和 %2</translation>
        </message>
        <message>
            <source>no GPU</source>
            <translation>无 GPU</translation>
        </message>
        <message>
            <source>Takes no more pods: their number is limited</source>
            <translation>不再接受 Pod：其数量有限制</translation>
        </message>
        <message>
            <source>All in use</source>
            <translation>全部已用</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>%1: names of nodes</extracomment>
            <translation>
                <numerusform>%1 等另外 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CheckRow</name>
        <message>
            <source>Being asked</source>
            <translation>正在询问</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>不允许</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <extracomment>For screen readers. %1: what is checked, %2: Passed, Note, Failed …, %3: what was found</extracomment>
            <translation>%1，%2：%3</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CheckText</name>
        <message>
            <source>Kubernetes</source>
            <translation>Kubernetes</translation>
        </message>
        <message>
            <source>Rights to create</source>
            <translation>创建权限</translation>
        </message>
        <message>
            <source>Rights to follow</source>
            <translation>跟踪权限</translation>
        </message>
        <message>
            <source>Rights to see capacity</source>
            <translation>查看容量的权限</translation>
        </message>
        <message>
            <source>KubeRay</source>
            <translation>KubeRay</translation>
        </message>
        <message>
            <source>KubeRay's definitions</source>
            <translation>KubeRay 的定义</translation>
        </message>
        <message>
            <source>Rights to install</source>
            <translation>安装权限</translation>
        </message>
        <message>
            <source>GPU nodes</source>
            <translation>GPU 节点</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>Shared storage</source>
            <translation>共享存储</translation>
        </message>
        <message>
            <source>Ingress</source>
            <translation>Ingress</translation>
        </message>
        <message>
            <source>Asking the cluster.</source>
            <translation>正在询问集群。</translation>
        </message>
        <message>
            <source>This may not be looked at with the rights of this user.</source>
            <translation>此用户的权限不允许查看这一项。</translation>
        </message>
        <message>
            <source>The server answers. It is version %1.</source>
            <translation>服务器有应答。版本为 %1。</translation>
        </message>
        <message>
            <source>The server answers. Its version %1 is old.</source>
            <translation>服务器有应答。其版本 %1 较旧。</translation>
        </message>
        <message>
            <source>Ray clusters may be created in %1.</source>
            <translation>可以在 %1 中创建 Ray 集群。</translation>
        </message>
        <message>
            <source>Ray clusters may not be created in %1.</source>
            <translation>不能在 %1 中创建 Ray 集群。</translation>
        </message>
        <message>
            <source>Ray clusters may be created in %1. Not allowed: %2.</source>
            <translation>可以在 %1 中创建 Ray 集群。不允许：%2。</translation>
        </message>
        <message>
            <source>Pods, events and logs in %1 may be seen.</source>
            <translation>可以查看 %1 中的 Pod、事件和日志。</translation>
        </message>
        <message>
            <source>Not everything in %1 may be seen. Not allowed: %2.</source>
            <translation>不能查看 %1 中的全部内容。不允许：%2。</translation>
        </message>
        <message>
            <source>Nodes and the pods on them may be seen.</source>
            <translation>可以查看节点及其上的 Pod。</translation>
        </message>
        <message>
            <source>What is free on the nodes may not be seen. Not allowed: %1.</source>
            <translation>不能查看节点上的空闲资源。不允许：%1。</translation>
        </message>
        <message>
            <source>KubeRay may be installed.</source>
            <translation>可以安装 KubeRay。</translation>
        </message>
        <message>
            <source>KubeRay may not be installed. Not allowed: %1.</source>
            <translation>不能安装 KubeRay。不允许：%1。</translation>
        </message>
        <message>
            <source>KubeRay is not installed.</source>
            <translation>未安装 KubeRay。</translation>
        </message>
        <message>
            <source>KubeRay %1 runs in %2.</source>
            <translation>KubeRay %1 在 %2 中运行。</translation>
        </message>
        <message>
            <source>KubeRay runs in %2 from the image %1, whose version is not known.</source>
            <translation>KubeRay 在 %2 中以镜像 %1 运行，其版本未知。</translation>
        </message>
        <message>
            <source>KubeRay %1 in %2 is not ready.</source>
            <translation>%2 中的 KubeRay %1 未就绪。</translation>
        </message>
        <message>
            <source>KubeRay %1 in %2 is scaled to zero.</source>
            <translation>%2 中的 KubeRay %1 已缩容到零。</translation>
        </message>
        <message>
            <source>KubeRay does not watch %1, only %2.</source>
            <translation>KubeRay 不监视 %1，只监视 %2。</translation>
        </message>
        <message>
            <source>Several operators watch the same namespaces: %1.</source>
            <translation>多个 operator 监视相同的命名空间：%1。</translation>
        </message>
        <message>
            <source>Several operators watch namespaces of their own: %1.</source>
            <translation>多个 operator 各自监视自己的命名空间：%1。</translation>
        </message>
        <message>
            <source>The definitions of Ray's kinds fit KubeRay's version.</source>
            <translation>Ray 各类对象的定义与 KubeRay 的版本相符。</translation>
        </message>
        <message>
            <source>The definitions of Ray's kinds come with KubeRay.</source>
            <translation>Ray 各类对象的定义随 KubeRay 一起安装。</translation>
        </message>
        <message>
            <source>KubeRay runs, but the definitions of Ray's kinds are missing.</source>
            <translation>KubeRay 在运行，但缺少 Ray 各类对象的定义。</translation>
        </message>
        <message>
            <source>The definitions are older than KubeRay %1. These fields would be dropped: %2.</source>
            <translation>定义比 KubeRay %1 旧。这些字段会被丢弃：%2。</translation>
        </message>
        <message>
            <source>The definitions are newer than KubeRay %1, which does no harm.</source>
            <translation>定义比 KubeRay %1 新，这没有坏处。</translation>
        </message>
        <message>
            <source>No node offers GPUs or other accelerators.</source>
            <translation>没有节点提供 GPU 或其他加速器。</translation>
        </message>
        <message numerus="yes">
            <source>%n devices on %1.</source>
            <extracomment>%n: devices; %1: a number of nodes, such as "3 nodes"</extracomment>
            <translation>
                <numerusform>%1上有 %n 个设备。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are labelled as GPU nodes but offer none: %1.</source>
            <translation>
                <numerusform>%n 个节点标记为 GPU 节点但不提供 GPU：%1。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The devices of %n nodes are handed out by dynamic resource allocation.</source>
            <translation>
                <numerusform>%n 个节点的设备由动态资源分配管理。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n devices are unhealthy, on %1.</source>
            <translation>
                <numerusform>%n 个设备不健康，位于 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Volumes come from the class %1 by default.</source>
            <translation>卷默认来自存储类 %1。</translation>
        </message>
        <message>
            <source>No storage class is the default.</source>
            <translation>没有默认的存储类。</translation>
        </message>
        <message>
            <source>Several storage classes are the default: %1.</source>
            <translation>有多个默认存储类：%1。</translation>
        </message>
        <message>
            <source>There is no storage class.</source>
            <translation>没有存储类。</translation>
        </message>
        <message>
            <source>Volumes that several nodes share come from: %1.</source>
            <translation>可供多个节点共享的卷来自：%1。</translation>
        </message>
        <message>
            <source>No storage class is known to give volumes that several nodes share.</source>
            <translation>没有已知能提供多节点共享卷的存储类。</translation>
        </message>
        <message>
            <source>The ingress class %1 is the default (%2).</source>
            <translation>Ingress 类 %1 是默认类（%2）。</translation>
        </message>
        <message>
            <source>Ingress classes: %1. None is the default.</source>
            <translation>Ingress 类：%1。没有默认类。</translation>
        </message>
        <message>
            <source>There is no ingress class.</source>
            <translation>没有 Ingress 类。</translation>
        </message>
        <message>
            <source>Before 1.25, fields that the server does not know are dropped without a word.</source>
            <translation>在 1.25 之前，服务器不认识的字段会被悄悄丢弃。</translation>
        </message>
        <message>
            <source>The cluster administrator can grant the right, or choose another namespace.</source>
            <translation>集群管理员可以授予权限，或选择其他命名空间。</translation>
        </message>
        <message>
            <source>Progress and errors can be shown only in part.</source>
            <translation>进度和错误只能部分显示。</translation>
        </message>
        <message>
            <source>It cannot be said beforehand whether a Ray cluster fits.</source>
            <translation>无法事先说明 Ray 集群是否放得下。</translation>
        </message>
        <message>
            <source>Where KubeRay is missing, the cluster administrator has to install it.</source>
            <translation>缺少 KubeRay 时，必须由集群管理员安装。</translation>
        </message>
        <message>
            <source>Install it on the next page.</source>
            <translation>在下一页安装。</translation>
        </message>
        <message>
            <source>The newest known rules are applied.</source>
            <translation>采用已知的最新规则。</translation>
        </message>
        <message>
            <source>Nothing is created until it is. Look at its pod's events and log.</source>
            <translation>在它就绪之前不会创建任何内容。请查看其 Pod 的事件和日志。</translation>
        </message>
        <message>
            <source>Nothing is created until its Deployment has a replica again.</source>
            <translation>在它的 Deployment 重新有副本之前不会创建任何内容。</translation>
        </message>
        <message>
            <source>Choose one of those namespaces, or add this one to those that it watches.</source>
            <translation>选择其中一个命名空间，或把此命名空间加入其监视范围。</translation>
        </message>
        <message>
            <source>They undo each other's work. Remove all but one.</source>
            <translation>它们会互相撤销对方的工作。请只保留一个。</translation>
        </message>
        <message>
            <source>Apply the definitions of its version. Ray clusters that run are not touched.</source>
            <translation>应用其版本的定义。运行中的 Ray 集群不受影响。</translation>
        </message>
        <message>
            <source>Ray clusters for CPUs can be created.</source>
            <translation>可以创建仅使用 CPU 的 Ray 集群。</translation>
        </message>
        <message>
            <source>Usually the vendor's device plugin is not running there. Check its DaemonSet, its log and the container runtime of these nodes.</source>
            <translation>通常是厂商的设备插件没有在那里运行。请检查其 DaemonSet、日志以及这些节点的容器运行时。</translation>
        </message>
        <message>
            <source>They are not counted here, and a pod has to ask for them by a resource claim.</source>
            <translation>它们不计入此处，Pod 必须通过资源声明来请求。</translation>
        </message>
        <message>
            <source>Look at the log of the device plugin on these nodes.</source>
            <translation>请查看这些节点上设备插件的日志。</translation>
        </message>
        <message>
            <source>A new volume needs a class that is chosen by name. Ray itself needs none.</source>
            <translation>新卷需要按名称选择存储类。Ray 本身不需要。</translation>
        </message>
        <message>
            <source>The newest of them is taken. Unmark the others.</source>
            <translation>采用其中最新的。请取消其他的默认标记。</translation>
        </message>
        <message>
            <source>Model files for several members need a shared volume, a folder on each node or NFS. A class that is not known here may share volumes too.</source>
            <translation>多个成员的模型文件需要共享卷、各节点上的文件夹或 NFS。此处未知的存储类也可能支持共享卷。</translation>
        </message>
        <message>
            <source>An Ingress has to name its class.</source>
            <translation>Ingress 必须指明其类。</translation>
        </message>
        <message>
            <source>The dashboard can be opened through this program without an Ingress.</source>
            <translation>没有 Ingress 也可以通过本程序打开 Dashboard。</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>再次询问</translation>
        </message>
        <message>
            <source>Install KubeRay</source>
            <translation>安装 KubeRay</translation>
        </message>
        <message>
            <source>Change KubeRay</source>
            <translation>更改 KubeRay</translation>
        </message>
        <message>
            <source>Apply definitions</source>
            <translation>应用定义</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ChecksPage</name>
        <message>
            <source>Is the cluster ready for Ray?</source>
            <translation>集群是否已为 Ray 做好准备？</translation>
        </message>
        <message>
            <source>Each line is asked again by itself. Notes do not hold anything up.</source>
            <translation>每一行都会自动重新询问。提示不会妨碍任何操作。</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Being asked</source>
            <translation>正在询问</translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>%n 个问题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passed</source>
            <translation>
                <numerusform>%n 项通过</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n notes</source>
            <translation>
                <numerusform>%n 条提示</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <extracomment>Between the parts of a list</extracomment>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ChoiceCard</name>
        <message>
            <source>%1, %2</source>
            <extracomment>Read out for a choice: what it is called, and how much of it is free</extracomment>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ClusterActions</name>
        <message numerus="yes">
            <source>Group “%1” is asked for %n workers now.</source>
            <translation>
                <numerusform>组“%1”现在请求 %n 个 worker。</numerusform>
            </translation>
        </message>
        <message>
            <source>RayCluster %1 in namespace %2</source>
            <translation>命名空间 %2 中的 RayCluster %1</translation>
        </message>
        <message numerus="yes">
            <source>%n pods, and everything that runs in them</source>
            <translation>
                <numerusform>%n 个 Pod，以及其中运行的一切</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs become free for others</source>
            <translation>
                <numerusform>%n 个 GPU 将可供他人使用</numerusform>
            </translation>
        </message>
        <message>
            <source>Files inside the pods that are not on a volume of their own</source>
            <translation>Pod 内未放在独立卷上的文件</translation>
        </message>
        <message>
            <source>Delete “%1”?</source>
            <translation>删除“%1”？</translation>
        </message>
        <message>
            <source>This cannot be undone. Jobs that run on it end at once.</source>
            <translation>此操作无法撤销。其上运行的作业会立即结束。</translation>
        </message>
        <message>
            <source>Delete cluster</source>
            <translation>删除集群</translation>
        </message>
        <message>
            <source>“%1” is being deleted.</source>
            <translation>正在删除“%1”。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ClusterPage</name>
        <message>
            <source>More actions</source>
            <translation>更多操作</translation>
        </message>
        <message>
            <source>Verify model files…</source>
            <translation>校验模型文件…</translation>
        </message>
        <message>
            <source>Scale…</source>
            <translation>扩缩容…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Pods</source>
            <translation>Pod</translation>
        </message>
        <message>
            <source>This cluster has no worker group.</source>
            <translation>此集群没有 worker 组。</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <source>Ray %1</source>
            <translation>Ray %1</translation>
        </message>
        <message>
            <source>GPUs: %1</source>
            <translation>GPU：%1</translation>
        </message>
        <message>
            <source>%1 old</source>
            <translation>已存在 %1</translation>
        </message>
        <message>
            <source>KubeRay reports “%1”</source>
            <translation>KubeRay 报告“%1”</translation>
        </message>
        <message>
            <source>KubeRay has not reported yet</source>
            <translation>KubeRay 尚未报告</translation>
        </message>
        <message>
            <source>Delete and create again…</source>
            <translation>删除并重新创建…</translation>
        </message>
        <message>
            <source>YAML</source>
            <translation>YAML</translation>
        </message>
        <message>
            <source>Edit YAML</source>
            <translation>编辑 YAML</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PodsTab</name>
        <message>
            <source>Filter pods</source>
            <translation>筛选 Pod</translation>
        </message>
        <message>
            <source>Pods of the cluster</source>
            <translation>集群的 Pod</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Not ready</source>
            <translation>未就绪</translation>
        </message>
        <message>
            <source>Worker group</source>
            <translation>Worker 组</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>所有组</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>复制行</translation>
        </message>
        <message>
            <source>This cluster is gone</source>
            <translation>此集群已不存在</translation>
        </message>
        <message>
            <source>“%1” was deleted. Its pods end within seconds to minutes.</source>
            <translation>“%1”已被删除。它的 Pod 会在几秒到几分钟内结束。</translation>
        </message>
        <message>
            <source>Back to the clusters</source>
            <translation>返回集群列表</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>Loading pods</source>
            <translation>正在加载 Pod</translation>
        </message>
        <message>
            <source>No pod matches</source>
            <translation>没有匹配的 Pod</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>No pods yet</source>
            <translation>还没有 Pod</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ClusterPanel</name>
        <message>
            <source>None lately.</source>
            <translation>近期没有。</translation>
        </message>
        <message>
            <source>Scale…</source>
            <translation>扩缩容…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Latest events</source>
            <translation>最近的事件</translation>
        </message>
        <message>
            <source>%1 (%2 ×)</source>
            <translation>%1（%2 次）</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ClustersPage</name>
        <message>
            <source>Clusters</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Filter by name or namespace</source>
            <translation>按名称或命名空间筛选</translation>
        </message>
        <message>
            <source>New cluster</source>
            <translation>新建集群</translation>
        </message>
        <message>
            <source>Ray clusters</source>
            <translation>Ray 集群</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Scale…</source>
            <translation>扩缩容…</translation>
        </message>
        <message>
            <source>Copy row</source>
            <translation>复制行</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>all namespaces</source>
            <translation>所有命名空间</translation>
        </message>
        <message>
            <source>Loading Ray clusters</source>
            <translation>正在加载 Ray 集群</translation>
        </message>
        <message>
            <source>No Ray clusters yet</source>
            <translation>还没有 Ray 集群</translation>
        </message>
        <message>
            <source>This Kubernetes cluster has none in any namespace.</source>
            <translation>此 Kubernetes 集群的所有命名空间中都没有。</translation>
        </message>
        <message>
            <source>There is none in namespace “%1”.</source>
            <translation>命名空间“%1”中没有。</translation>
        </message>
        <message>
            <source>No cluster matches</source>
            <translation>没有匹配的集群</translation>
        </message>
        <message numerus="yes">
            <source>%n clusters are hidden by the filter.</source>
            <translation>
                <numerusform>筛选隐藏了 %n 个集群。</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Look in all namespaces</source>
            <translation>在所有命名空间中查找</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>需要关注</translation>
        </message>
        <message>
            <source>Scaling</source>
            <translation>扩缩中</translation>
        </message>
        <message>
            <source>Healthy</source>
            <translation>健康</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>已挂起</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CodeLine</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ConfirmDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::DashboardPage</name>
        <message>
            <source>Ask for a token</source>
            <translation>要求令牌</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Sign-in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Dashboard</source>
            <translation>Dashboard</translation>
        </message>
        <message>
            <source>Ray's dashboard shows jobs and logs, and takes jobs. Raydeck reaches it without an Ingress; others need one.</source>
            <translation>Ray 的 Dashboard 显示作业和日志，也接收作业。Raydeck 无需 Ingress 即可访问；其他人需要。</translation>
        </message>
        <message>
            <source>No Ingress</source>
            <translation>无 Ingress</translation>
        </message>
        <message>
            <source>Ingress, any host</source>
            <translation>Ingress，任意主机</translation>
        </message>
        <message>
            <source>Not known, since this person may not list them or nothing answered: %1. Host and class may have to be typed.</source>
            <extracomment>%1: kinds of objects, such as: ingressclasses, nodes</extracomment>
            <translation>未知，因为无权列出或没有应答：%1。可能需要手动输入主机和类。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>KubeRay can set it up from 1.5.1 on.</source>
            <translation>KubeRay 从 1.5.1 起可以设置。</translation>
        </message>
        <message>
            <source>Ray can do it from 2.52 on; which version this is, is not said on the first page.</source>
            <translation>Ray 从 2.52 起支持；第一页没有说明这里是哪个版本。</translation>
        </message>
        <message>
            <source>Ray can do it from 2.52 on; this cluster has %1.</source>
            <extracomment>%1: a version</extracomment>
            <translation>Ray 从 2.52 起支持；此集群是 %1。</translation>
        </message>
        <message>
            <source>KubeRay makes the token and keeps it in a Secret that is called like the cluster. Jobs from outside need it too.</source>
            <translation>KubeRay 生成令牌，并保存在与集群同名的 Secret 中。来自外部的作业也需要它。</translation>
        </message>
        <message>
            <source>The dashboard asks for a token</source>
            <translation>Dashboard 要求令牌</translation>
        </message>
        <message>
            <source>Whoever may read the Secret can use it.</source>
            <translation>能读取该 Secret 的人都可以使用它。</translation>
        </message>
        <message>
            <source>Whoever reaches this address can run code on the cluster</source>
            <translation>能访问此地址的人都可以在集群上运行代码</translation>
        </message>
        <message>
            <source>The dashboard takes jobs and asks nobody who they are. Use it in networks where everybody may do that, or let it ask for a token.</source>
            <translation>Dashboard 接收作业且不询问来者身份。请只在允许所有人这样做的网络中使用，或让它要求令牌。</translation>
        </message>
        <message>
            <source>The dashboard asks nobody who they are</source>
            <translation>Dashboard 不询问来者身份</translation>
        </message>
        <message>
            <source>Without an Ingress, it is reached from inside the cluster and through Raydeck only.</source>
            <translation>没有 Ingress 时，只能从集群内部或通过 Raydeck 访问。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::DeviceOffers</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>%1: names of nodes</extracomment>
            <translation>
                <numerusform>%1 等另外 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 slots on %n cards, memory shared</source>
            <translation>
                <numerusform>%n 张卡上 %1 个槽位，共享显存</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n broken</source>
            <translation>
                <numerusform>%n 个损坏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n free now</source>
            <translation>
                <numerusform>现有 %n 个空闲</numerusform>
            </translation>
        </message>
        <message>
            <source>Any of %1</source>
            <translation>任意 %1</translation>
        </message>
        <message>
            <source>Any %1 %2</source>
            <extracomment>%1: vendor, %2: GPUs, TPU chips …</extracomment>
            <translation>任意 %1 %2</translation>
        </message>
        <message>
            <source>No GPU</source>
            <translation>无 GPU</translation>
        </message>
        <message>
            <source>%1, topology %2</source>
            <extracomment>%1: TPU v4, %2: how its chips are arranged, such as 2x2x4</extracomment>
            <translation>%1，拓扑 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n slices free now</source>
            <translation>
                <numerusform>当前空闲 %n 个切片</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::DeviceText</name>
        <message>
            <source>TPU chips</source>
            <translation>TPU 芯片</translation>
        </message>
        <message>
            <source>Neuron cores</source>
            <translation>Neuron 核心</translation>
        </message>
        <message>
            <source>Neuron devices</source>
            <translation>Neuron 设备</translation>
        </message>
        <message>
            <source>Gaudis</source>
            <translation>Gaudi</translation>
        </message>
        <message>
            <source>NPUs</source>
            <translation>NPU</translation>
        </message>
        <message>
            <source>MIG devices</source>
            <extracomment>Partitions of GPUs by NVIDIA's MIG</extracomment>
            <translation>MIG 设备</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>model unknown</source>
            <translation>型号未知</translation>
        </message>
        <message>
            <source>TPU, version unknown</source>
            <translation>TPU，版本未知</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>vendor and product</comment>
            <extracomment>%1: vendor, %2: product, such as H100 80GB</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>AWS Neuron, by core</source>
            <translation>AWS Neuron，按核心</translation>
        </message>
        <message>
            <source>AWS Neuron, whole devices</source>
            <translation>AWS Neuron，整个设备</translation>
        </message>
        <message>
            <source>%1 GPU, model unknown</source>
            <extracomment>%1: vendor. No label of the node says which model it is</extracomment>
            <translation>%1 GPU，型号未知</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>vendor and resource</comment>
            <extracomment>%1: vendor, %2: name of a resource that is not known, such as mlu370</extracomment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::Duration</name>
        <message>
            <source>%1 %2</source>
            <extracomment>Two units of one duration, such as: 1 min 12 s</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>less than 1 min</source>
            <translation>不到 1 分钟</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1 天</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ErrorText</name>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>The server is not available</source>
            <translation>服务器不可用</translation>
        </message>
        <message>
            <source>The server cannot be reached</source>
            <translation>无法连接服务器</translation>
        </message>
        <message>
            <source>The server cannot be trusted</source>
            <translation>服务器不可信任</translation>
        </message>
        <message>
            <source>A sign-in program needs your agreement</source>
            <translation>登录程序需要您的同意</translation>
        </message>
        <message>
            <source>The sign-in program is missing</source>
            <translation>缺少登录程序</translation>
        </message>
        <message>
            <source>The server does not accept the sign-in</source>
            <translation>服务器不接受此登录</translation>
        </message>
        <message>
            <source>The sign-in did not work</source>
            <translation>登录没有成功</translation>
        </message>
        <message>
            <source>The right for this is missing</source>
            <translation>缺少执行此操作的权限</translation>
        </message>
        <message>
            <source>The quota of the namespace is used up</source>
            <translation>命名空间的配额已用完</translation>
        </message>
        <message>
            <source>The namespace is being deleted</source>
            <translation>命名空间正在被删除</translation>
        </message>
        <message>
            <source>A rule of the cluster does not allow this</source>
            <translation>集群的一条规则不允许这样做</translation>
        </message>
        <message>
            <source>The server does not know this kind of object</source>
            <translation>服务器不认识这种对象</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>This name is taken</source>
            <translation>此名称已被占用</translation>
        </message>
        <message>
            <source>It was changed at the same time</source>
            <translation>对象同时被他人更改</translation>
        </message>
        <message>
            <source>The server does not accept this</source>
            <translation>服务器不接受此内容</translation>
        </message>
        <message>
            <source>This cannot be used</source>
            <translation>无法使用此内容</translation>
        </message>
        <message>
            <source>The server is busy</source>
            <translation>服务器繁忙</translation>
        </message>
        <message>
            <source>The server reports a failure</source>
            <translation>服务器报告了故障</translation>
        </message>
        <message>
            <source>This did not work</source>
            <translation>操作没有成功</translation>
        </message>
        <message>
            <source>The server answered: %1</source>
            <extracomment>%1: the server's own sentence, such as: pods is forbidden: User "viewer" cannot list resource "pods".</extracomment>
            <translation>服务器应答：%1</translation>
        </message>
        <message>
            <source>The request was given up before an answer came.</source>
            <translation>请求在应答到来之前已被放弃。</translation>
        </message>
        <message>
            <source>It may be starting, or a proxy in front of it has lost it. Try again soon.</source>
            <translation>它可能正在启动，或前面的代理与它失去了联系。请稍后重试。</translation>
        </message>
        <message>
            <source>Check the network, the VPN and the proxy, and whether the cluster is running.</source>
            <translation>请检查网络、VPN 和代理，以及集群是否在运行。</translation>
        </message>
        <message>
            <source>Nothing was sent to it. The kubeconfig names the certificate authority that is expected; the cluster administrator can give you a present one.</source>
            <translation>没有向它发送任何内容。kubeconfig 指明了期望的证书颁发机构；集群管理员可以提供当前的证书。</translation>
        </message>
        <message>
            <source>This context signs in with a program of your computer: %1 It is run only after you have agreed.</source>
            <extracomment>%1: a command line</extracomment>
            <translation>此上下文使用您电脑上的程序登录：%1 只有在您同意后才会运行。</translation>
        </message>
        <message>
            <source>Install it, or correct its path in the kubeconfig.</source>
            <translation>请安装它，或在 kubeconfig 中更正其路径。</translation>
        </message>
        <message>
            <source>Sign in anew, or renew the credentials in the kubeconfig, and try again.</source>
            <translation>请重新登录，或更新 kubeconfig 中的凭据后重试。</translation>
        </message>
        <message>
            <source>The cluster administrator can grant this right.</source>
            <translation>集群管理员可以授予此权限。</translation>
        </message>
        <message>
            <source>Ask for less, delete what is not needed, or have the quota raised by the cluster administrator.</source>
            <translation>减少请求、删除不需要的对象，或请集群管理员提高配额。</translation>
        </message>
        <message>
            <source>Choose another namespace, or wait until this one is gone and create it anew.</source>
            <translation>选择其他命名空间，或等它消失后重新创建。</translation>
        </message>
        <message>
            <source>Change what the rule names, or ask the cluster administrator.</source>
            <translation>更改规则所指的内容，或询问集群管理员。</translation>
        </message>
        <message>
            <source>It was deleted meanwhile.</source>
            <translation>它在此期间被删除了。</translation>
        </message>
        <message>
            <source>KubeRay is not installed in this cluster, or in a release without this kind.</source>
            <translation>此集群未安装 KubeRay，或其版本没有这种对象。</translation>
        </message>
        <message>
            <source>"%1" is not there any more. It was deleted meanwhile, or made anew under the same name.</source>
            <translation>"%1" 已不存在。它在此期间被删除，或以同名重新创建。</translation>
        </message>
        <message>
            <source>It was deleted meanwhile, or the name is not right.</source>
            <translation>它在此期间被删除，或名称不正确。</translation>
        </message>
        <message>
            <source>Nothing was changed. Choose another name.</source>
            <translation>没有任何更改。请选择其他名称。</translation>
        </message>
        <message>
            <source>Nothing was changed. Look at the present state and try again.</source>
            <translation>没有任何更改。请查看当前状态后重试。</translation>
        </message>
        <message>
            <source>Nothing was changed. Correct what it names and try again.</source>
            <translation>没有任何更改。请更正所指内容后重试。</translation>
        </message>
        <message>
            <source>No reason was given.</source>
            <translation>没有给出原因。</translation>
        </message>
        <message numerus="yes">
            <source>It asks to try again in %n seconds.</source>
            <translation>
                <numerusform>它要求 %n 秒后重试。</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again. If it stays so, the log of the API server tells more.</source>
            <translation>请重试。如果仍然如此，API 服务器的日志会提供更多信息。</translation>
        </message>
        <message>
            <source>This name is taken. Choose another one.</source>
            <translation>此名称已被占用。请选择其他名称。</translation>
        </message>
        <message>
            <source>This namespace does not exist. Choose another one, or have it created.</source>
            <translation>此命名空间不存在。请选择其他命名空间，或请人创建它。</translation>
        </message>
        <message>
            <source>This namespace is being deleted. Choose another one.</source>
            <translation>此命名空间正在被删除。请选择其他命名空间。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FieldRow</name>
        <message>
            <source>%1: %2</source>
            <extracomment>%1: label of a field, %2: what is wrong with it</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FieldText</name>
        <message>
            <source>Ray version</source>
            <translation>Ray 版本</translation>
        </message>
        <message>
            <source>The version of Ray in the image; the operator and the autoscaler decide by it what they can use.</source>
            <translation>镜像中 Ray 的版本；operator 和 autoscaler 据此决定可以使用什么。</translation>
        </message>
        <message>
            <source>When the cluster changes</source>
            <translation>集群变更时</translation>
        </message>
        <message>
            <source>Recreate replaces all pods at once when the document changes; None leaves running pods as they are.</source>
            <translation>文档变更时，Recreate 会一次替换所有 Pod；None 让运行中的 Pod 保持原样。</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>A suspended cluster keeps its document and gives back all its pods.</source>
            <translation>挂起的集群保留文档，释放所有 Pod。</translation>
        </message>
        <message>
            <source>Annotations of the head service</source>
            <translation>head 服务的注解</translation>
        </message>
        <message>
            <source>They are put on the service that leads to the head, for load balancers and the like.</source>
            <translation>写在通向 head 的服务上，供负载均衡器等使用。</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Words by which this cluster can be found and selected among others.</source>
            <translation>用来在其他集群中查找和选择此集群的词。</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>注解</translation>
        </message>
        <message>
            <source>Notes that other programs read, such as queues and ingress controllers.</source>
            <translation>供其他程序读取的说明，例如队列和 ingress 控制器。</translation>
        </message>
        <message>
            <source>Managed by</source>
            <translation>管理者</translation>
        </message>
        <message>
            <source>Who makes the pods: the operator of this cluster, or MultiKueue in another one.</source>
            <translation>由谁创建 Pod：此集群的 operator，或另一集群中的 MultiKueue。</translation>
        </message>
        <message>
            <source>Network policy</source>
            <translation>网络策略</translation>
        </message>
        <message>
            <source>Who may reach the pods of this cluster over the network.</source>
            <translation>谁可以通过网络访问此集群的 Pod。</translation>
        </message>
        <message>
            <source>History server</source>
            <translation>历史服务器</translation>
        </message>
        <message>
            <source>Where events and logs are kept for the time after the cluster.</source>
            <translation>集群结束后事件和日志保存在哪里。</translation>
        </message>
        <message>
            <source>Autoscaling</source>
            <translation>自动扩缩</translation>
        </message>
        <message>
            <source>Ray adds workers when tasks wait, and removes them when they are idle.</source>
            <translation>有任务等待时 Ray 增加 worker，空闲时移除。</translation>
        </message>
        <message>
            <source>Autoscaler version</source>
            <translation>autoscaler 版本</translation>
        </message>
        <message>
            <source>v2 is the newer one; without a choice, Ray 2.47 and newer take it.</source>
            <translation>v2 较新；不选择时，Ray 2.47 及更新版本使用它。</translation>
        </message>
        <message>
            <source>Idle time in seconds</source>
            <translation>空闲时间（秒）</translation>
        </message>
        <message>
            <source>A worker that had nothing to do for so long is removed.</source>
            <translation>空闲达到此时长的 worker 会被移除。</translation>
        </message>
        <message>
            <source>Speed of growth</source>
            <translation>增长速度</translation>
        </message>
        <message>
            <source>Conservative asks for at most as many new workers as there are already; the others ask for all at once.</source>
            <translation>Conservative 每次最多请求与现有数量相同的新 worker；其他方式一次请求全部。</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>Another image for the autoscaler than that of the head.</source>
            <translation>autoscaler 使用与 head 不同的镜像。</translation>
        </message>
        <message>
            <source>When to pull the image</source>
            <translation>何时拉取镜像</translation>
        </message>
        <message>
            <source>Always asks the registry at each start; IfNotPresent takes what the node has.</source>
            <translation>Always 每次启动都询问仓库；IfNotPresent 使用节点上已有的镜像。</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>资源</translation>
        </message>
        <message>
            <source>What the autoscaler itself takes beside the head: half a CPU and 512 MiB if nothing is said.</source>
            <translation>autoscaler 在 head 之外自身占用的资源：不写时为半个 CPU 和 512 MiB。</translation>
        </message>
        <message>
            <source>Environment variables</source>
            <translation>环境变量</translation>
        </message>
        <message>
            <source>Variables of the autoscaler alone.</source>
            <translation>仅供 autoscaler 使用的变量。</translation>
        </message>
        <message>
            <source>Environment from elsewhere</source>
            <translation>来自别处的环境变量</translation>
        </message>
        <message>
            <source>ConfigMaps and Secrets whose entries become variables of the autoscaler.</source>
            <translation>其条目成为 autoscaler 变量的 ConfigMap 和 Secret。</translation>
        </message>
        <message>
            <source>Mounts</source>
            <translation>挂载</translation>
        </message>
        <message>
            <source>Volumes of the head that the autoscaler sees too, such as TLS certificates.</source>
            <translation>autoscaler 也能看到的 head 的卷，例如 TLS 证书。</translation>
        </message>
        <message>
            <source>Security context</source>
            <translation>安全上下文</translation>
        </message>
        <message>
            <source>The user and the rights that the autoscaler runs with.</source>
            <translation>autoscaler 运行时的用户和权限。</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Runs instead of the usual start of the autoscaler.</source>
            <translation>代替 autoscaler 的通常启动方式运行。</translation>
        </message>
        <message>
            <source>Arguments</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Given to the command of the autoscaler.</source>
            <translation>传给 autoscaler 的命令。</translation>
        </message>
        <message>
            <source>Redis address</source>
            <translation>Redis 地址</translation>
        </message>
        <message>
            <source>Where the head keeps its state, so that the workers outlive it: host:6379.</source>
            <translation>head 保存状态的地方，使 worker 能在 head 之后继续存在：host:6379。</translation>
        </message>
        <message>
            <source>Redis user</source>
            <translation>Redis 用户</translation>
        </message>
        <message>
            <source>The user to sign in to Redis with: a value, or an entry of a Secret.</source>
            <translation>登录 Redis 的用户：一个值，或 Secret 的条目。</translation>
        </message>
        <message>
            <source>Redis password</source>
            <translation>Redis 密码</translation>
        </message>
        <message>
            <source>The password of that user: best an entry of a Secret.</source>
            <translation>该用户的密码：最好是 Secret 的条目。</translation>
        </message>
        <message>
            <source>Storage namespace</source>
            <translation>存储命名空间</translation>
        </message>
        <message>
            <source>Keeps clusters apart that share one Redis; the cluster's own id if nothing is said.</source>
            <translation>区分共用一个 Redis 的集群；不写时为集群自己的 id。</translation>
        </message>
        <message>
            <source>Kept in</source>
            <translation>保存于</translation>
        </message>
        <message>
            <source>redis is a server of its own; rocksdb is a volume of the head.</source>
            <translation>redis 是独立的服务器；rocksdb 是 head 的卷。</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>The volume that the head keeps its state on.</source>
            <translation>head 保存状态所用的卷。</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>认证</translation>
        </message>
        <message>
            <source>With token, the dashboard and the clients of Ray need a secret word.</source>
            <translation>选择 token 时，仪表板和 Ray 客户端需要令牌。</translation>
        </message>
        <message>
            <source>Secret of the token</source>
            <translation>令牌的 Secret</translation>
        </message>
        <message>
            <source>A Secret with the entry auth_token; the operator makes one if nothing is said.</source>
            <translation>带有条目 auth_token 的 Secret；不写时由 operator 创建。</translation>
        </message>
        <message>
            <source>Tokens of Kubernetes</source>
            <translation>Kubernetes 的令牌</translation>
        </message>
        <message>
            <source>Who may use the cluster is asked of Kubernetes, by the token of each person.</source>
            <translation>由 Kubernetes 根据每个人的令牌判断谁可以使用集群。</translation>
        </message>
        <message>
            <source>Encrypted between the pods</source>
            <translation>Pod 之间加密</translation>
        </message>
        <message>
            <source>Head and workers prove themselves to each other by certificates.</source>
            <translation>head 和 worker 通过证书相互证明身份。</translation>
        </message>
        <message>
            <source>Start parameters</source>
            <translation>启动参数</translation>
        </message>
        <message>
            <source>Given to ray start on the head, without the leading dashes.</source>
            <translation>传给 head 上的 ray start，不带开头的短横线。</translation>
        </message>
        <message>
            <source>Type of the head service</source>
            <translation>head 服务的类型</translation>
        </message>
        <message>
            <source>ClusterIP is reached from inside of the cluster only; the others open a way from outside.</source>
            <translation>ClusterIP 只能从集群内部访问；其他类型可从外部访问。</translation>
        </message>
        <message>
            <source>Head service</source>
            <translation>head 服务</translation>
        </message>
        <message>
            <source>Replaces parts of the service that leads to the head: its name, ports and labels.</source>
            <translation>替换通向 head 的服务的部分内容：名称、端口和标签。</translation>
        </message>
        <message>
            <source>Ingress by the operator</source>
            <translation>由 operator 创建 Ingress</translation>
        </message>
        <message>
            <source>The operator makes an Ingress for the dashboard; the page for the dashboard makes a better one.</source>
            <translation>由 operator 为仪表板创建 Ingress；仪表板页面创建的更好。</translation>
        </message>
        <message>
            <source>Options of that Ingress</source>
            <translation>该 Ingress 的选项</translation>
        </message>
        <message>
            <source>Host, path and TLS of the Ingress that the operator makes.</source>
            <translation>operator 所创建 Ingress 的主机、路径和 TLS。</translation>
        </message>
        <message>
            <source>Ray labels</source>
            <translation>Ray 标签</translation>
        </message>
        <message>
            <source>Labels that Ray's scheduler sees on the head.</source>
            <translation>Ray 调度器在 head 上看到的标签。</translation>
        </message>
        <message>
            <source>Ray resources</source>
            <translation>Ray 资源</translation>
        </message>
        <message>
            <source>What Ray counts on the head, instead of what its limits say: CPU, GPU, memory, or names of your own.</source>
            <translation>Ray 在 head 上计算的资源，代替其上限：CPU、GPU、memory 或自定义名称。</translation>
        </message>
        <message>
            <source>Hosts per worker</source>
            <translation>每个 worker 的主机数</translation>
        </message>
        <message>
            <source>More than 1 for accelerators that span machines, such as TPU slices: so many pods make one worker.</source>
            <translation>跨机器的加速器（例如 TPU 切片）大于 1：这么多 Pod 组成一个 worker。</translation>
        </message>
        <message>
            <source>Instead of the autoscaler's, for this group alone; it needs autoscaler v2.</source>
            <translation>仅对此组代替 autoscaler 的设置；需要 autoscaler v2。</translation>
        </message>
        <message>
            <source>Given to ray start on each worker, without the leading dashes.</source>
            <translation>传给每个 worker 上的 ray start，不带开头的短横线。</translation>
        </message>
        <message>
            <source>Labels that Ray's scheduler sees on these workers.</source>
            <translation>Ray 调度器在这些 worker 上看到的标签。</translation>
        </message>
        <message>
            <source>What Ray counts on each worker, instead of what its limits say: CPU, GPU, memory, or names of your own.</source>
            <translation>Ray 在每个 worker 上计算的资源，代替其上限：CPU、GPU、memory 或自定义名称。</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>优先级</translation>
        </message>
        <message>
            <source>The autoscaler tries groups of a higher number first.</source>
            <translation>autoscaler 先尝试数字较大的组。</translation>
        </message>
        <message>
            <source>Node selector</source>
            <translation>节点选择器</translation>
        </message>
        <message>
            <source>Only nodes with all of these labels are used.</source>
            <translation>只使用带有所有这些标签的节点。</translation>
        </message>
        <message>
            <source>Tolerations</source>
            <translation>容忍度</translation>
        </message>
        <message>
            <source>Taints of nodes that do not keep these pods away.</source>
            <translation>不会阻止这些 Pod 的节点污点。</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>服务账号</translation>
        </message>
        <message>
            <source>The identity that the pods have at the API server.</source>
            <translation>Pod 在 API 服务器上的身份。</translation>
        </message>
        <message>
            <source>Pull secrets</source>
            <translation>拉取密钥</translation>
        </message>
        <message>
            <source>Secrets that open the registry of the image.</source>
            <translation>用于访问镜像仓库的 Secret。</translation>
        </message>
        <message>
            <source>Priority class</source>
            <translation>优先级类</translation>
        </message>
        <message>
            <source>Pods of a higher class come first, and may take the place of others.</source>
            <translation>级别较高的 Pod 优先，并可能取代其他 Pod。</translation>
        </message>
        <message>
            <source>Runtime class</source>
            <translation>运行时类</translation>
        </message>
        <message>
            <source>Another container runtime, such as nvidia where it is not the usual one.</source>
            <translation>另一种容器运行时，例如在 nvidia 不是默认时选择它。</translation>
        </message>
        <message>
            <source>Scheduler</source>
            <translation>调度器</translation>
        </message>
        <message>
            <source>Who chooses the nodes; another one than the default may count otherwise.</source>
            <translation>由谁选择节点；非默认调度器的计算方式可能不同。</translation>
        </message>
        <message>
            <source>Affinity</source>
            <translation>亲和性</translation>
        </message>
        <message>
            <source>Nodes and other pods that are wanted nearby, or far away.</source>
            <translation>希望靠近或远离的节点和其他 Pod。</translation>
        </message>
        <message>
            <source>Spread</source>
            <translation>分布</translation>
        </message>
        <message>
            <source>How evenly the pods are spread over zones or nodes.</source>
            <translation>Pod 在可用区或节点上分布的均匀程度。</translation>
        </message>
        <message>
            <source>Network of the host</source>
            <translation>主机网络</translation>
        </message>
        <message>
            <source>The pods use the addresses and ports of their nodes: one Ray pod fits on each.</source>
            <translation>Pod 使用其节点的地址和端口：每个节点只能容纳一个 Ray Pod。</translation>
        </message>
        <message>
            <source>Seconds to end</source>
            <translation>终止秒数</translation>
        </message>
        <message>
            <source>So long a pod may take to stop before it is ended by force.</source>
            <translation>Pod 在被强制结束之前可用于停止的时间。</translation>
        </message>
        <message>
            <source>The user, groups and rights of all containers of the pod.</source>
            <translation>Pod 所有容器的用户、组和权限。</translation>
        </message>
        <message>
            <source>Containers before the start</source>
            <translation>启动前的容器</translation>
        </message>
        <message>
            <source>They run one after the other before Ray starts, to fetch models for example.</source>
            <translation>在 Ray 启动前依次运行，例如用于获取模型。</translation>
        </message>
        <message>
            <source>Volumes</source>
            <translation>卷</translation>
        </message>
        <message>
            <source>Storage that the containers of the pod can mount.</source>
            <translation>Pod 的容器可以挂载的存储。</translation>
        </message>
        <message>
            <source>Labels of the pods</source>
            <translation>Pod 的标签</translation>
        </message>
        <message>
            <source>Words by which these pods can be found and selected.</source>
            <translation>用来查找和选择这些 Pod 的词。</translation>
        </message>
        <message>
            <source>Annotations of the pods</source>
            <translation>Pod 的注解</translation>
        </message>
        <message>
            <source>Notes that other programs read, such as service meshes and monitors.</source>
            <translation>供其他程序读取的说明，例如服务网格和监控。</translation>
        </message>
        <message>
            <source>The container image that Ray runs in; head and workers need the same versions of Ray and Python.</source>
            <translation>运行 Ray 的容器镜像；head 和 worker 需要相同的 Ray 和 Python 版本。</translation>
        </message>
        <message>
            <source>Variables that Ray and its tasks see.</source>
            <translation>Ray 及其任务可见的变量。</translation>
        </message>
        <message>
            <source>ConfigMaps and Secrets whose entries become variables.</source>
            <translation>其条目成为变量的 ConfigMap 和 Secret。</translation>
        </message>
        <message>
            <source>Runs before ray start, which the operator appends.</source>
            <translation>在 ray start 之前运行，后者由 operator 追加。</translation>
        </message>
        <message>
            <source>Given to the command.</source>
            <translation>传给该命令。</translation>
        </message>
        <message>
            <source>Where the volumes of the pod appear in this container.</source>
            <translation>Pod 的卷在此容器中出现的位置。</translation>
        </message>
        <message>
            <source>Ports</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Names for the ports that Ray listens on; the head service is made of those of the head.</source>
            <translation>Ray 监听端口的名称；head 服务由 head 的端口组成。</translation>
        </message>
        <message>
            <source>Lifecycle</source>
            <translation>生命周期</translation>
        </message>
        <message>
            <source>Commands after the start and before the end of the container.</source>
            <translation>容器启动之后和结束之前的命令。</translation>
        </message>
        <message>
            <source>The user and the rights of this container.</source>
            <translation>此容器的用户和权限。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FirstStartPage</name>
        <message>
            <source>Connect to a Kubernetes cluster</source>
            <translation>连接到 Kubernetes 集群</translation>
        </message>
        <message>
            <source>Open a kubeconfig file</source>
            <translation>打开 kubeconfig 文件</translation>
        </message>
        <message>
            <source>You get it from whoever runs the cluster, or from your cloud’s console. It can also be dropped on this window.</source>
            <translation>可从集群运维人员或云控制台获取。也可以拖放到此窗口。</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>打开文件…</translation>
        </message>
        <message>
            <source>Paste its text</source>
            <translation>粘贴其文本</translation>
        </message>
        <message>
            <source>Kept in your own settings folder, readable only by you.</source>
            <translation>保存在您自己的设置文件夹中，只有您可以读取。</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>How to get a kubeconfig file</source>
            <translation>如何获取 kubeconfig 文件</translation>
        </message>
        <message>
            <source>Then: pick a context › create a Ray cluster › watch its pods start</source>
            <translation>然后：选择上下文 › 创建 Ray 集群 › 观看 Pod 启动</translation>
        </message>
        <message>
            <source>Raydeck needs a kubeconfig file: it says where the cluster is and how to sign in.</source>
            <translation>Raydeck 需要 kubeconfig 文件：它说明集群在哪里以及如何登录。</translation>
        </message>
        <message>
            <source>%1 There is no context in %2.</source>
            <translation>%1 %2 中没有上下文。</translation>
        </message>
        <message>
            <source>%1 None was found in %2, where KUBECONFIG points.</source>
            <translation>%1 在 KUBECONFIG 所指的 %2 中没有找到。</translation>
        </message>
        <message>
            <source>%1 None was found in %2, and KUBECONFIG is not set.</source>
            <translation>%1 在 %2 中没有找到，且未设置 KUBECONFIG。</translation>
        </message>
        <message>
            <source>The kubeconfig cannot be read</source>
            <translation>无法读取 kubeconfig</translation>
        </message>
        <message>
            <source>Mend the file</source>
            <translation>修正文件</translation>
        </message>
        <message>
            <source>The place of the fault is named above. Raydeck looks again as soon as the file is saved.</source>
            <translation>出错位置见上。文件一保存，Raydeck 就会重新查看。</translation>
        </message>
        <message>
            <source>Read it again</source>
            <translation>重新读取</translation>
        </message>
        <message>
            <source>Or use another file</source>
            <translation>或使用其他文件</translation>
        </message>
        <message>
            <source>Contexts of several files can be used together.</source>
            <translation>可以同时使用多个文件中的上下文。</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>应答</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FitHeadline</name>
        <message>
            <source>Fits now: the head</source>
            <translation>现在放得下：head</translation>
        </message>
        <message>
            <source>Does not fit now: the head</source>
            <translation>现在放不下：head</translation>
        </message>
        <message>
            <source>No workers at the start: nothing has to fit</source>
            <translation>启动时没有 worker：无需空间</translation>
        </message>
        <message numerus="yes">
            <source>Fits now: all %n workers</source>
            <extracomment>%n: number of workers of a group</extracomment>
            <translation>
                <numerusform>现在放得下：全部 %n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Does not fit now: none of %n workers</source>
            <translation>
                <numerusform>现在放不下：%n 个 worker 一个也放不下</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fits now: %1 of %n workers</source>
            <extracomment>%1: how many fit; %n: how many are wanted</extracomment>
            <translation>
                <numerusform>现在放得下：%1 / %n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fits perhaps: up to %1 of %n workers</source>
            <translation>
                <numerusform>可能放得下：至多 %1 / %n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fits now: at least %1, up to %2 of %n workers</source>
            <translation>
                <numerusform>现在放得下：至少 %1、至多 %2 / %n 个 worker</numerusform>
            </translation>
        </message>
        <message>
            <source>Worker %1 would wait until a node has room.</source>
            <translation>worker %1 要等到有节点腾出空间。</translation>
        </message>
        <message>
            <source>They would wait until a node has room.</source>
            <translation>它们要等到有节点腾出空间。</translation>
        </message>
        <message>
            <source>Workers %1 and %2 would wait until a node has room.</source>
            <translation>worker %1 和 %2 要等到有节点腾出空间。</translation>
        </message>
        <message>
            <source>Workers %1 to %2 would wait until a node has room.</source>
            <translation>worker %1 到 %2 要等到有节点腾出空间。</translation>
        </message>
        <message>
            <source>no workers at the start</source>
            <translation>启动时没有 worker</translation>
        </message>
        <message numerus="yes">
            <source>all %n workers fit now</source>
            <translation>
                <numerusform>全部 %n 个 worker 现在都放得下</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n workers fit now</source>
            <extracomment>%1: how many fit; %n: how many are wanted</extracomment>
            <translation>
                <numerusform>现在放得下 %1 / %n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 to %2 of %n workers fit now</source>
            <translation>
                <numerusform>现在放得下 %1 到 %2 / %n 个 worker</numerusform>
            </translation>
        </message>
        <message>
            <source>%1th</source>
            <extracomment>11th; where a language has no such ending: no. %1</extracomment>
            <translation>第 %1 个</translation>
        </message>
        <message>
            <source>%1st</source>
            <translation>第 %1 个</translation>
        </message>
        <message>
            <source>%1nd</source>
            <translation>第 %1 个</translation>
        </message>
        <message>
            <source>%1rd</source>
            <translation>第 %1 个</translation>
        </message>
        <message>
            <source>Fits perhaps: the head</source>
            <translation>可能放得下：head</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FitMeter</name>
        <message>
            <source>%1 of %2</source>
            <extracomment>Workers that fit, of those that are wanted</extracomment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 to %2 of %3</source>
            <extracomment>Workers that fit at least and at most, of those that are wanted</extracomment>
            <translation>%1 到 %2 / %3</translation>
        </message>
        <message>
            <source>W%1</source>
            <extracomment>Letter and number of a worker in the picture, short</extracomment>
            <translation>W%1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FitPanel</name>
        <message>
            <source>Also possible:</source>
            <translation>也可以：</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FitText</name>
        <message>
            <source>limit ranges</source>
            <translation>LimitRange</translation>
        </message>
        <message>
            <source>quotas</source>
            <translation>配额</translation>
        </message>
        <message>
            <source>runtime classes</source>
            <translation>运行时类</translation>
        </message>
        <message>
            <source>volume claims</source>
            <translation>存储卷声明</translation>
        </message>
        <message>
            <source>volumes</source>
            <translation>存储卷</translation>
        </message>
        <message>
            <source>priority classes</source>
            <translation>优先级类</translation>
        </message>
        <message>
            <source>Not counted, as it cannot be read: %1.</source>
            <translation>无法读取，因此未计入：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The head</source>
            <translation>head</translation>
        </message>
        <message>
            <source>Worker %1</source>
            <translation>worker %1</translation>
        </message>
        <message>
            <source>A worker of %1</source>
            <extracomment>%1: name of a worker group</extracomment>
            <translation>%1 的一个 worker</translation>
        </message>
        <message>
            <source>The rest depends on where the scheduler puts the other pods, and it chooses by chance among equal nodes.</source>
            <translation>其余取决于调度器把其他 Pod 放在哪里，而它在同等的节点中随机选择。</translation>
        </message>
        <message>
            <source>%1 needs %2 more than %3 has free.</source>
            <extracomment>%1: Worker 4, %2: 1 GPU, %3: name of a node</extracomment>
            <translation>%1 还需要 %3 上再空闲 %2。</translation>
        </message>
        <message>
            <source>No node that may be used has %1.</source>
            <extracomment>%1: name of a resource, such as amd.com/gpu</extracomment>
            <translation>可用的节点都没有 %1。</translation>
        </message>
        <message>
            <source>No node matches %1.</source>
            <extracomment>%1: what the node selector or affinity asks for</extracomment>
            <translation>没有节点符合 %1。</translation>
        </message>
        <message>
            <source>Each node that matches has the taint %1, which these pods do not tolerate.</source>
            <extracomment>%1: key of a taint</extracomment>
            <translation>每个符合的节点都有污点 %1，这些 Pod 不能容忍它。</translation>
        </message>
        <message>
            <source>Each node that matches is cordoned: it takes no new pods.</source>
            <translation>每个符合的节点都已封锁：不接受新的 Pod。</translation>
        </message>
        <message>
            <source>No node that matches is ready.</source>
            <translation>没有符合的节点处于就绪状态。</translation>
        </message>
        <message>
            <source>The cluster has no nodes yet.</source>
            <translation>集群还没有节点。</translation>
        </message>
        <message>
            <source>The quota %1 of the namespace does not allow so much %2.</source>
            <extracomment>%1: name of a ResourceQuota, %2: name of a resource in it, such as requests.cpu</extracomment>
            <translation>命名空间的配额 %1 不允许这么多 %2。</translation>
        </message>
        <message>
            <source>Another scheduler places these pods, by rules of its own: nothing is certain.</source>
            <translation>这些 Pod 由另一个调度器按自己的规则放置：一切都不确定。</translation>
        </message>
        <message>
            <source>The pods are held back until their scheduling gates are opened.</source>
            <translation>在调度门打开之前，这些 Pod 会被扣住。</translation>
        </message>
        <message>
            <source>The pods want to be near other pods, or away from them: nothing is certain.</source>
            <translation>这些 Pod 要靠近或远离其他 Pod：一切都不确定。</translation>
        </message>
        <message>
            <source>The pods have to be spread over zones or nodes: nothing is certain.</source>
            <translation>这些 Pod 必须分散到各个区域或节点：一切都不确定。</translation>
        </message>
        <message>
            <source>A volume may tie the pods to certain nodes: nothing is certain.</source>
            <translation>某个卷可能把 Pod 绑定到特定节点：一切都不确定。</translation>
        </message>
        <message>
            <source>The devices are handed out by resource claims (DRA), which cannot be counted from here.</source>
            <translation>设备通过资源声明（DRA）分配，在这里无法统计。</translation>
        </message>
        <message>
            <source>The runtime class is not known; it may ask for more.</source>
            <translation>运行时类未知；它可能需要更多资源。</translation>
        </message>
        <message>
            <source>The quota of the namespace does not allow all of it.</source>
            <translation>命名空间的配额不允许全部。</translation>
        </message>
        <message>
            <source>Pods that run already keep others away from their zone: nothing is certain.</source>
            <translation>已在运行的 Pod 让其他 Pod 远离它们的区域：一切都不确定。</translation>
        </message>
        <message>
            <source>Cordoned: takes no new pods</source>
            <translation>已封锁：不接受新的 Pod</translation>
        </message>
        <message>
            <source>Not ready: takes no new pods</source>
            <translation>未就绪：不接受新的 Pod</translation>
        </message>
        <message>
            <source>Taint %1 is not tolerated</source>
            <extracomment>%1: key of a taint</extracomment>
            <translation>不能容忍污点 %1</translation>
        </message>
        <message>
            <source>Not chosen by the node selector</source>
            <extracomment>%1: a label that the pods ask for, such as zone=a</extracomment>
            <translation>节点选择器没有选中</translation>
        </message>
        <message>
            <source>Does not have %1</source>
            <translation>没有 %1</translation>
        </message>
        <message>
            <source>A port that the pods need is in use there</source>
            <translation>这些 Pod 需要的端口在那里已被占用</translation>
        </message>
        <message>
            <source>A pod there keeps these pods away</source>
            <translation>那里的一个 Pod 让这些 Pod 远离</translation>
        </message>
        <message>
            <source>Another product: not used by these pods</source>
            <translation>另一种产品：这些 Pod 不使用</translation>
        </message>
        <message>
            <source>The quota %1 of the namespace wants %2 said for each container, and one says none.</source>
            <extracomment>%1: name of a ResourceQuota, %2: name of a resource in it, such as limits.memory</extracomment>
            <translation>命名空间的配额 %1 要求每个容器都写明 %2，而有一个容器没有写。</translation>
        </message>
        <message>
            <source>Pods that wait already come first, and may take the room.</source>
            <translation>已在等待的 Pod 排在前面，可能占用这些空间。</translation>
        </message>
        <message numerus="yes">
            <source>A worker takes a whole TPU slice: %n more would have to be free.</source>
            <translation>
                <numerusform>一个 worker 占用整个 TPU 切片：还需要 %n 个切片空闲。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 fits if the scheduler evicts pods of a lower priority, as it may.</source>
            <extracomment>%1: The head, or Worker 4</extracomment>
            <translation>如果调度器驱逐优先级较低的 Pod（它可以这样做），%1 就放得下。</translation>
        </message>
        <message numerus="yes">
            <source>%n more fit if the scheduler evicts pods of a lower priority, as it may.</source>
            <translation>
                <numerusform>如果调度器驱逐优先级较低的 Pod（它可以这样做），还放得下 %n 个。</numerusform>
            </translation>
        </message>
        <message>
            <source>The priority class is not known here: without it the server refuses the pods.</source>
            <translation>此处不知道该优先级类：没有它，服务器会拒绝这些 Pod。</translation>
        </message>
        <message>
            <source>The scheduler does not know TPU slices: only where something else keeps the hosts of a worker together, as GKE does, is a slice used as a whole.</source>
            <translation>调度器不了解 TPU 切片：只有在其他机制（例如 GKE）把一个 worker 的主机放在一起时，切片才会被整体使用。</translation>
        </message>
        <message>
            <source>Other hosts of its TPU slice are in use</source>
            <translation>其 TPU 切片的其他主机正在使用中</translation>
        </message>
        <message>
            <source>Cordoned: takes no new pods. With it, the head would fit</source>
            <translation>已封锁：不接受新的 Pod。若有它，head 就放得下</translation>
        </message>
        <message numerus="yes">
            <source>Cordoned: takes no new pods. With it, all %n would fit</source>
            <extracomment>%n: number of workers</extracomment>
            <translation>
                <numerusform>已封锁：不接受新的 Pod。若有它，全部 %n 个都放得下</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FitViewOf</name>
        <message>
            <source>The cluster is suspended: no pod is made</source>
            <translation>集群已挂起：不会创建 Pod</translation>
        </message>
        <message>
            <source>The head has no place of its own yet: see its page.</source>
            <translation>head 还没有位置：见其页面。</translation>
        </message>
        <message>
            <source>No nodes</source>
            <translation>没有节点</translation>
        </message>
        <message>
            <source>The cluster has no nodes yet. They appear here as soon as they join.</source>
            <translation>集群还没有节点。它们一加入就会出现在这里。</translation>
        </message>
        <message>
            <source>Reading the nodes</source>
            <translation>正在读取节点</translation>
        </message>
        <message>
            <source>The answer stands here as soon as all nodes and pods are counted.</source>
            <translation>所有节点和 Pod 统计完后，答案会出现在这里。</translation>
        </message>
        <message>
            <source>Whether it fits is not known</source>
            <translation>是否放得下未知</translation>
        </message>
        <message>
            <source>Nodes and pods of the whole cluster may not be listed with this sign-in. The cluster can be made all the same; what does not fit waits.</source>
            <translation>此登录无权列出整个集群的节点和 Pod。集群仍然可以创建；放不下的会等待。</translation>
        </message>
        <message>
            <source>The nodes cannot be read. The cluster can be made all the same; what does not fit waits.</source>
            <translation>无法读取节点。集群仍然可以创建；放不下的会等待。</translation>
        </message>
        <message>
            <source>The nodes may not be seen</source>
            <translation>无权查看节点</translation>
        </message>
        <message>
            <source>Rights that are missing</source>
            <translation>缺少的权限</translation>
        </message>
        <message>
            <source>not known whether it fits</source>
            <translation>是否放得下未知</translation>
        </message>
        <message>
            <source>Whether it fits is said once the form is right</source>
            <translation>表单正确后才会说明是否放得下</translation>
        </message>
        <message>
            <source>An amount or a number is not right yet: its field says what is wrong.</source>
            <translation>某个数量或数字还不正确：其字段说明了原因。</translation>
        </message>
        <message>
            <source>No workers: nothing has to fit</source>
            <translation>没有 worker：无需空间</translation>
        </message>
        <message>
            <source>The head's own page says whether the head fits.</source>
            <translation>head 是否放得下，见 head 自己的页面。</translation>
        </message>
        <message>
            <source>No group is chosen</source>
            <translation>没有选择组</translation>
        </message>
        <message>
            <source>no workers</source>
            <translation>没有 worker</translation>
        </message>
        <message>
            <source>There is no connection to a cluster.</source>
            <translation>没有到集群的连接。</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>没有连接</translation>
        </message>
        <message>
            <source>Follows the cluster live. Counted: requests of all running and waiting pods, taints, selectors, pods per node, priorities, quotas. The picture shows one way to place the pods.</source>
            <translation>实时跟随集群。已计入：所有运行中和等待中的 Pod 的请求、污点、选择器、每节点 Pod 数、优先级、配额。图中显示一种放置方式。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FoldedDetails</name>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <source>Opens and closes the details</source>
            <translation>展开或收起详细信息</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>复制详细信息</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::GroupCounts</name>
        <message>
            <source>Let Ray scale between these limits</source>
            <translation>让 Ray 在这些上下限之间扩缩</translation>
        </message>
        <message>
            <source>At start</source>
            <translation>启动时</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>最少</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>Hosts of each worker</source>
            <extracomment>Of a worker that consists of several machines, such as a slice of TPUs</extracomment>
            <translation>每个 worker 的主机数</translation>
        </message>
        <message>
            <source>How many workers</source>
            <translation>worker 数量</translation>
        </message>
        <message>
            <source>Let Ray scale between these limits (autoscaler %1)</source>
            <translation>让 Ray 在这些上下限之间扩缩（自动扩缩器 %1）</translation>
        </message>
        <message>
            <source>This holds for all groups: the cluster starts with the number at start, and its autoscaler runs beside the head.</source>
            <translation>这对所有组有效：集群以启动时的数量开始，自动扩缩器在 head 旁边运行。</translation>
        </message>
        <message>
            <source>The YAML cannot be changed here: %1</source>
            <extracomment>%1: the reason</extracomment>
            <translation>这里无法更改 YAML：%1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::GroupGrid</name>
        <message>
            <source>Worker group</source>
            <translation>Worker 组</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>期望</translation>
        </message>
        <message>
            <source>Min–max</source>
            <translation>最少–最多</translation>
        </message>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::HappeningModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::HeadPage</name>
        <message>
            <source>Keep Ray tasks off the head</source>
            <translation>不让 Ray 任务占用 head</translation>
        </message>
        <message>
            <source>Hide the GPUs of its node from the head</source>
            <translation>对 head 隐藏其节点的 GPU</translation>
        </message>
        <message>
            <source>The head then only schedules and serves the dashboard; work goes to the workers. This is what Ray advises for clusters that have to stay up.</source>
            <translation>head 只负责调度和提供 Dashboard；工作交给 worker。Ray 建议需要持续运行的集群这样做。</translation>
        </message>
        <message>
            <source>Without GPUs of its own, a head on a node with GPUs sees all of them. This tells Ray that it has none, and hides them from its processes.</source>
            <translation>没有自己 GPU 的 head 在有 GPU 的节点上会看到所有 GPU。此项告诉 Ray 它没有 GPU，并对其进程隐藏它们。</translation>
        </message>
        <message>
            <source>Inside the cluster only</source>
            <translation>仅限集群内部</translation>
        </message>
        <message>
            <source>A port on every node (NodePort)</source>
            <translation>每个节点上的一个端口（NodePort）</translation>
        </message>
        <message>
            <source>A load balancer of the cloud (LoadBalancer)</source>
            <translation>云的负载均衡器（LoadBalancer）</translation>
        </message>
        <message>
            <source>Its service can be reached</source>
            <translation>其服务的可达范围</translation>
        </message>
        <message>
            <source>An Ingress for the dashboard is a step of its own.</source>
            <translation>Dashboard 的 Ingress 是单独的一步。</translation>
        </message>
        <message>
            <source>Advanced: image, environment, start parameters</source>
            <translation>高级：镜像、环境、启动参数</translation>
        </message>
        <message>
            <source>Ray's container</source>
            <translation>Ray 的容器</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>Pod</source>
            <translation>Pod</translation>
        </message>
        <message>
            <source>The head starts first, schedules the work and serves the dashboard. The answer on the right is computed from the nodes as they are.</source>
            <translation>head 最先启动，调度工作并提供 Dashboard。右侧的答案根据节点的现状计算。</translation>
        </message>
        <message>
            <source>, </source>
            <extracomment>Between the parts of a list: 1 GPU, 4 CPUs, 16 GiB</extracomment>
            <translation>，</translation>
        </message>
        <message>
            <source>The autoscaler runs beside the head, with resources of its own. They are counted.</source>
            <translation>自动扩缩器在 head 旁边运行，使用自己的资源。已计入。</translation>
        </message>
        <message>
            <source>The autoscaler runs beside the head and takes 0.5 CPUs and 512 MiB more. They are counted.</source>
            <translation>自动扩缩器在 head 旁边运行，另需 0.5 个 CPU 和 512 MiB。已计入。</translation>
        </message>
        <message>
            <source>The YAML cannot be changed here: %1</source>
            <extracomment>%1: the reason</extracomment>
            <translation>这里无法更改 YAML：%1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::HealthText</name>
        <message>
            <source>The image of %1 cannot be pulled.</source>
            <translation>无法拉取 %1 的镜像。</translation>
        </message>
        <message>
            <source>The image of %1 is not on the node and must not be pulled.</source>
            <translation>%1 的镜像不在节点上，且不允许拉取。</translation>
        </message>
        <message>
            <source>The image of %1 is not written as an image is.</source>
            <translation>%1 的镜像写法不正确。</translation>
        </message>
        <message>
            <source>The image of %1 cannot be read on its node.</source>
            <translation>%1 的镜像在其节点上无法读取。</translation>
        </message>
        <message>
            <source>%1 needs a Secret or ConfigMap that is not there.</source>
            <translation>%1 需要的 Secret 或 ConfigMap 不存在。</translation>
        </message>
        <message>
            <source>%1 ends again and again; its log tells why.</source>
            <translation>%1 反复退出；其日志说明了原因。</translation>
        </message>
        <message>
            <source>The program in %1 cannot be started.</source>
            <translation>无法启动 %1 中的程序。</translation>
        </message>
        <message>
            <source>Healthy</source>
            <translation>健康</translation>
        </message>
        <message>
            <source>Scaling</source>
            <translation>扩缩中</translation>
        </message>
        <message>
            <source>Degraded</source>
            <translation>降级</translation>
        </message>
        <message>
            <source>Stuck</source>
            <translation>卡住</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>已挂起</translation>
        </message>
        <message>
            <source>Deleting</source>
            <translation>正在删除</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <extracomment>Detail after "Scaling": ready and wanted workers</extracomment>
            <translation>%1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n leaving</source>
            <translation>
                <numerusform>%n 个正在离开</numerusform>
            </translation>
        </message>
        <message>
            <source>head starts</source>
            <translation>head 正在启动</translation>
        </message>
        <message>
            <source>suspending</source>
            <translation>正在挂起</translation>
        </message>
        <message>
            <source>resuming</source>
            <translation>正在恢复</translation>
        </message>
        <message>
            <source>head lost</source>
            <translation>head 丢失</translation>
        </message>
        <message numerus="yes">
            <source>%n workers lost</source>
            <translation>
                <numerusform>丢失 %n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers not ready</source>
            <translation>
                <numerusform>%n 个 worker 未就绪</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers too many</source>
            <translation>
                <numerusform>多出 %n 个 worker</numerusform>
            </translation>
        </message>
        <message>
            <source>workers not made</source>
            <translation>worker 未创建</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>已持续 %1</translation>
        </message>
        <message>
            <source>head failed</source>
            <translation>head 失败</translation>
        </message>
        <message>
            <source>head not made</source>
            <translation>head 未创建</translation>
        </message>
        <message>
            <source>by choice</source>
            <translation>主动挂起</translation>
        </message>
        <message>
            <source>held by a finalizer</source>
            <translation>被 finalizer 阻止</translation>
        </message>
        <message numerus="yes">
            <source>Healthy: %1 of %n workers</source>
            <extracomment>%1: ready workers, %n: wanted workers</extracomment>
            <translation>
                <numerusform>健康：%1 / %n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Scaling: %1 of %n workers</source>
            <extracomment>%1: ready workers, %n: wanted workers</extracomment>
            <translation>
                <numerusform>扩缩中：%1 / %n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Scaling: %n workers leaving</source>
            <translation>
                <numerusform>扩缩中：%n 个 worker 正在离开</numerusform>
            </translation>
        </message>
        <message>
            <source>Stuck for %1</source>
            <extracomment>%1: a duration, such as 14 min</extracomment>
            <translation>卡住，已持续 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1: a state such as Degraded, %2: its detail such as: 1 worker lost</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 cannot be started: %2.</source>
            <extracomment>%1: a pod, %2: a reason of the kubelet, such as PreStartHookError</extracomment>
            <translation>无法启动 %1：%2。</translation>
        </message>
        <message>
            <source>Its pods are not known: they are not listed yet, or may not be listed.</source>
            <translation>它的 Pod 未知：尚未列出，或不允许列出。</translation>
        </message>
        <message>
            <source>The head is ready. No workers are asked for.</source>
            <translation>head 已就绪。没有请求 worker。</translation>
        </message>
        <message numerus="yes">
            <source>The head and all %n workers are ready.</source>
            <translation>
                <numerusform>head 和全部 %n 个 worker 已就绪。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more workers are on their way.</source>
            <translation>
                <numerusform>还有 %n 个 worker 即将到来。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods are on their way out.</source>
            <translation>
                <numerusform>%n 个 Pod 正在退出。</numerusform>
            </translation>
        </message>
        <message>
            <source>The head pod starts. The workers wait for it.</source>
            <translation>head Pod 正在启动。worker 在等待它。</translation>
        </message>
        <message numerus="yes">
            <source>%n pods are still to be deleted until it is suspended.</source>
            <translation>
                <numerusform>还要删除 %n 个 Pod 才算挂起。</numerusform>
            </translation>
        </message>
        <message>
            <source>It is to run again. KubeRay has not begun to make pods yet.</source>
            <translation>它将再次运行。KubeRay 尚未开始创建 Pod。</translation>
        </message>
        <message>
            <source>The head was ready and is not ready now. Without it no job runs and no worker is of use.</source>
            <translation>head 曾经就绪，现在未就绪。没有它，作业无法运行，worker 也没有用处。</translation>
        </message>
        <message numerus="yes">
            <source>%n worker pods ended with a failure.</source>
            <translation>
                <numerusform>%n 个 worker Pod 以失败结束。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers run but do not get ready.</source>
            <translation>
                <numerusform>%n 个 worker 在运行但没有就绪。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n workers more than asked for. KubeRay leaves the pods of a removed group behind.</source>
            <translation>
                <numerusform>比请求多 %n 个 worker。KubeRay 会遗留被移除组的 Pod。</numerusform>
            </translation>
        </message>
        <message>
            <source>KubeRay could not make or delete worker pods. It tries again by itself.</source>
            <translation>KubeRay 无法创建或删除 worker Pod。它会自动重试。</translation>
        </message>
        <message>
            <source>No node has room for %1. It has waited for %2 and starts by itself as soon as one fits.</source>
            <extracomment>%1: a pod, %2: a duration</extracomment>
            <translation>没有节点能容纳 %1。它已等待 %2，一旦有空间就会自动启动。</translation>
        </message>
        <message>
            <source>%1 has waited for %2.</source>
            <translation>%1 已等待 %2。</translation>
        </message>
        <message>
            <source>KubeRay makes no pods: it is not running, or it refuses what this cluster asks for; the events tell which.</source>
            <translation>KubeRay 没有创建 Pod：它没有运行，或拒绝此集群的请求；事件会说明是哪一种。</translation>
        </message>
        <message>
            <source>The head pod %1 failed.</source>
            <translation>head Pod %1 失败了。</translation>
        </message>
        <message>
            <source>KubeRay could not make or delete the head pod. It tries again by itself.</source>
            <translation>KubeRay 无法创建或删除 head Pod。它会自动重试。</translation>
        </message>
        <message>
            <source>KubeRay says that the cluster failed, and pods are missing.</source>
            <translation>KubeRay 报告集群失败，且缺少 Pod。</translation>
        </message>
        <message>
            <source>Its pods were deleted on request. Resume makes them anew.</source>
            <translation>它的 Pod 已按要求删除。恢复后会重新创建。</translation>
        </message>
        <message>
            <source>It goes as soon as its pods are gone.</source>
            <translation>它的 Pod 消失后，它也会消失。</translation>
        </message>
        <message>
            <source>It is kept until "%1" is done.</source>
            <translation>在 "%1" 完成之前会一直保留。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::IngressForm</name>
        <message>
            <source>Name the class by annotation, for controllers that read nothing else</source>
            <translation>用注解指明类，适用于不读取其他内容的控制器</translation>
        </message>
        <message>
            <source>The default of the cluster</source>
            <translation>集群的默认值</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>A certificate in a Secret</source>
            <translation>Secret 中的证书</translation>
        </message>
        <message>
            <source>cert-manager, issuer of the cluster</source>
            <translation>cert-manager，集群级签发者</translation>
        </message>
        <message>
            <source>cert-manager, issuer of the namespace</source>
            <translation>cert-manager，命名空间级签发者</translation>
        </message>
        <message>
            <source>The dashboard is reached through Raydeck, not from outside</source>
            <translation>通过 Raydeck 访问 Dashboard，不能从外部访问</translation>
        </message>
        <message>
            <source>Ingress</source>
            <translation>Ingress</translation>
        </message>
        <message>
            <source>The dashboard gets an address of its own</source>
            <translation>Dashboard 有自己的地址</translation>
        </message>
        <message>
            <source>Ingress as in the reference</source>
            <translation>与参考文档相同的 Ingress</translation>
        </message>
        <message>
            <source>The name ray-head-ingress, the class portal-ingress and all its annotations</source>
            <translation>名称 ray-head-ingress、类 portal-ingress 及其全部注解</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>Name of the Secret or the issuer</source>
            <translation>Secret 或签发者的名称</translation>
        </message>
        <message>
            <source>A host name is needed, without http:// and in lower case, such as ray.example.org.</source>
            <translation>需要主机名，不带 http://，小写，例如 ray.example.org。</translation>
        </message>
        <message>
            <source>No class can have this name.</source>
            <translation>类不能用这个名称。</translation>
        </message>
        <message>
            <source>A name of lower-case letters, digits, dots and hyphens is needed.</source>
            <translation>需要由小写字母、数字、点和连字符组成的名称。</translation>
        </message>
        <message>
            <source>Without a host, the Ingress answers to every name.</source>
            <translation>没有主机时，Ingress 对所有名称应答。</translation>
        </message>
        <message>
            <source>It is reached at %1; the name answers with the address in it.</source>
            <extracomment>%1: an address such as http://kuberay.10.0.0.5.nip.io:30080</extracomment>
            <translation>可通过 %1 访问；名称会解析为其中的地址。</translation>
        </message>
        <message>
            <source>Where the controller listens is not known; this is the address of a node.</source>
            <translation>控制器在哪里监听未知；这是一个节点的地址。</translation>
        </message>
        <message>
            <source>The name answers with the address in it. Without Internet it does not answer.</source>
            <translation>名称会解析为其中的地址。没有互联网时无法解析。</translation>
        </message>
        <message>
            <source>Served by %1</source>
            <extracomment>%1: what serves a class of Ingress, such as k8s.io/ingress-nginx</extracomment>
            <translation>由 %1 提供服务</translation>
        </message>
        <message>
            <source>This person may not list the classes: the name has to be typed.</source>
            <translation>无权列出类：需要输入名称。</translation>
        </message>
        <message>
            <source>The cluster has no default: some controllers take an Ingress without class, others leave it.</source>
            <translation>集群没有默认类：有的控制器接受没有类的 Ingress，有的不接受。</translation>
        </message>
        <message>
            <source>It works where a controller was started with this class.</source>
            <translation>只有在控制器以此类启动时才有效。</translation>
        </message>
        <message>
            <source>The cluster has no such class.</source>
            <translation>集群没有这样的类。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::InstallText</name>
        <message>
            <source>Try everything without changing anything</source>
            <translation>全部试运行，不做任何更改</translation>
        </message>
        <message>
            <source>Definitions of Ray's kinds</source>
            <translation>Ray 各类对象的定义</translation>
        </message>
        <message>
            <source>Operator and its rights</source>
            <translation>Operator 及其权限</translation>
        </message>
        <message>
            <source>Remove what the new version does not need</source>
            <translation>移除新版本不需要的内容</translation>
        </message>
        <message>
            <source>Wait for the operator's pod</source>
            <translation>等待 operator 的 Pod</translation>
        </message>
        <message>
            <source>This is no chart archive, or it is damaged. Download it again.</source>
            <translation>这不是 chart 归档，或已损坏。请重新下载。</translation>
        </message>
        <message>
            <source>This is larger than %1 and was not read.</source>
            <translation>大小超过 %1，没有读取。</translation>
        </message>
        <message>
            <source>The archive holds more than %1 files and was not read.</source>
            <translation>归档包含超过 %1 个文件，没有读取。</translation>
        </message>
        <message>
            <source>The archive holds a path or link that leads out of its folder: %1. Do not use it.</source>
            <translation>归档中有指向其文件夹之外的路径或链接：%1。请勿使用。</translation>
        </message>
        <message>
            <source>This is no chart of the operator: %1.</source>
            <translation>这不是 operator 的 chart：%1。</translation>
        </message>
        <message>
            <source>This is the chart %1, not kuberay-operator.</source>
            <translation>这是 chart %1，而不是 kuberay-operator。</translation>
        </message>
        <message>
            <source>The definitions in this chart cannot be used: %1.</source>
            <translation>此 chart 中的定义无法使用：%1。</translation>
        </message>
        <message>
            <source>The address answers, but not with the index of a chart repository: %1.</source>
            <translation>该地址有应答，但不是 chart 仓库的索引：%1。</translation>
        </message>
        <message>
            <source>The repository %1 has no chart kuberay-operator.</source>
            <translation>仓库 %1 没有 chart kuberay-operator。</translation>
        </message>
        <message>
            <source>The archive %1 is not the one that the index names. Do not use it.</source>
            <translation>归档 %1 与索引所指的不符。请勿使用。</translation>
        </message>
        <message>
            <source>%1 is no web address.</source>
            <translation>%1 不是网址。</translation>
        </message>
        <message>
            <source>Some settings cannot be used. They are marked.</source>
            <translation>有些设置无法使用。它们已标出。</translation>
        </message>
        <message>
            <source>Another change is under way. Wait until it has ended.</source>
            <translation>另一个更改正在进行。请等它结束。</translation>
        </message>
        <message>
            <source>KubeRay is there already: %1. Two operators would undo each other's work.</source>
            <translation>KubeRay 已经存在：%1。两个 operator 会互相撤销对方的工作。</translation>
        </message>
        <message>
            <source>Helm installed this as the release %1. Use helm to change it.</source>
            <translation>它由 helm 安装为发布 %1。请用 helm 更改。</translation>
        </message>
        <message>
            <source>%1 was not installed by this program or by helm. Change it with what installed it.</source>
            <translation>%1 不是由本程序或 helm 安装的。请用安装它的工具更改。</translation>
        </message>
        <message>
            <source>Whether helm installed this is not known: Secrets in %1 may not be listed.</source>
            <translation>是否由 helm 安装未知：无权列出 %1 中的 Secret。</translation>
        </message>
        <message>
            <source>There is no operator in %1.</source>
            <translation>%1 中没有 operator。</translation>
        </message>
        <message>
            <source>The operator's pod did not become ready in time.</source>
            <translation>operator 的 Pod 没有及时就绪。</translation>
        </message>
        <message>
            <source>The operator's pod did not become ready in time: %1</source>
            <translation>operator 的 Pod 没有及时就绪：%1</translation>
        </message>
        <message>
            <source>Other Ray objects are there now than those that were listed. Nothing was removed. Look at the list again.</source>
            <translation>现在的 Ray 对象与列出的不同。没有移除任何内容。请重新查看列表。</translation>
        </message>
        <message>
            <source>The definitions stay, since %1 uses them.</source>
            <translation>定义保留，因为 %1 在使用它们。</translation>
        </message>
        <message>
            <source>The namespace stays, since %1 is in it.</source>
            <translation>命名空间保留，因为 %1 在其中。</translation>
        </message>
        <message>
            <source>The server did not finish in time: %1. Try again in a while.</source>
            <translation>服务器没有及时完成：%1。请稍后重试。</translation>
        </message>
        <message>
            <source>Helm was not found in the folders where programs are looked for.</source>
            <translation>在查找程序的文件夹中没有找到 helm。</translation>
        </message>
        <message>
            <source>Helm ended with an error (%1). Its own words are in its output.</source>
            <translation>helm 以错误结束（%1）。其输出中有说明。</translation>
        </message>
        <message>
            <source>The pod has not been made yet.</source>
            <translation>Pod 尚未创建。</translation>
        </message>
        <message>
            <source>The quota of the namespace does not allow the pod.</source>
            <translation>命名空间的配额不允许此 Pod。</translation>
        </message>
        <message>
            <source>The cluster does not allow the pod.</source>
            <translation>集群不允许此 Pod。</translation>
        </message>
        <message>
            <source>No node takes the pod.</source>
            <translation>没有节点接受此 Pod。</translation>
        </message>
        <message>
            <source>The pod starts.</source>
            <translation>Pod 正在启动。</translation>
        </message>
        <message>
            <source>The image %1 cannot be pulled.</source>
            <translation>无法拉取镜像 %1。</translation>
        </message>
        <message>
            <source>The container cannot be started.</source>
            <translation>无法启动容器。</translation>
        </message>
        <message>
            <source>The operator starts and ends again.</source>
            <translation>operator 启动后又结束，反复如此。</translation>
        </message>
        <message>
            <source>The operator runs and is not ready yet.</source>
            <translation>operator 在运行，尚未就绪。</translation>
        </message>
        <message>
            <source>The operator is ready.</source>
            <translation>operator 已就绪。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::KubeRayPage</name>
        <message>
            <source>Built in: needs neither helm nor kubectl</source>
            <translation>内置：不需要 helm 和 kubectl</translation>
        </message>
        <message>
            <source>Undo what was installed…</source>
            <translation>撤销已安装的内容…</translation>
        </message>
        <message>
            <source>Remove operator…</source>
            <translation>移除 operator…</translation>
        </message>
        <message>
            <source>Another version</source>
            <translation>其他版本</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Installed by</source>
            <translation>安装方式</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>helm %1</source>
            <translation>helm %1</translation>
        </message>
        <message>
            <source>KubeRay, the operator</source>
            <translation>KubeRay，即 operator</translation>
        </message>
        <message>
            <source>It makes the pods of Ray clusters and looks after them. A Kubernetes cluster needs one.</source>
            <translation>它创建并照管 Ray 集群的 Pod。Kubernetes 集群需要一个。</translation>
        </message>
        <message>
            <source>Being asked</source>
            <translation>正在询问</translation>
        </message>
        <message>
            <source>Not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <source>Several operators</source>
            <translation>多个 operator</translation>
        </message>
        <message>
            <source>At work</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>%1 is running</source>
            <translation>%1 正在运行</translation>
        </message>
        <message>
            <source>%1 is not running</source>
            <translation>%1 没有运行</translation>
        </message>
        <message>
            <source>Install KubeRay %1</source>
            <translation>安装 KubeRay %1</translation>
        </message>
        <message>
            <source>Change to %1</source>
            <translation>更改为 %1</translation>
        </message>
        <message>
            <source>Installing KubeRay</source>
            <translation>正在安装 KubeRay</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Undo what was installed?</source>
            <translation>撤销已安装的内容？</translation>
        </message>
        <message>
            <source>These objects are deleted, and nothing else. Definitions that are in use stay.</source>
            <translation>将删除这些对象，不删除其他内容。正在使用的定义会保留。</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n objects</source>
            <translation>
                <numerusform>删除 %n 个对象</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep this version</source>
            <translation>保留此版本</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2：%3</translation>
        </message>
        <message>
            <source>KubeRay is not as it should be yet</source>
            <translation>KubeRay 的状态还不正常</translation>
        </message>
        <message>
            <source>This takes a minute or two</source>
            <translation>这需要一两分钟</translation>
        </message>
        <message>
            <source>What is made so far can be undone at any time.</source>
            <translation>到目前为止创建的内容随时可以撤销。</translation>
        </message>
        <message>
            <source>KubeRay is not installed here</source>
            <translation>这里未安装 KubeRay</translation>
        </message>
        <message>
            <source>It is installed with what stands below; for most clusters nothing has to be changed.</source>
            <translation>将按以下设置安装；对大多数集群无需更改。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::KubeconfigStore</name>
        <message>
            <source>There is no context in %1.</source>
            <translation>%1 中没有上下文。</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::MainWindow</name>
        <message>
            <source>Verify model files…</source>
            <translation>校验模型文件…</translation>
        </message>
        <message>
            <source>Raydeck</source>
            <translation>Raydeck</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>Open kubeconfig…</source>
            <translation>打开 kubeconfig…</translation>
        </message>
        <message>
            <source>Paste kubeconfig</source>
            <translation>粘贴 kubeconfig</translation>
        </message>
        <message>
            <source>Read kubeconfig again</source>
            <translation>重新读取 kubeconfig</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>&amp;Cluster</source>
            <translation>集群(&amp;C)</translation>
        </message>
        <message>
            <source>New cluster</source>
            <translation>新建集群</translation>
        </message>
        <message>
            <source>Scale…</source>
            <translation>扩缩容…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>侧边栏</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>About Raydeck</source>
            <translation>关于 Raydeck</translation>
        </message>
        <message>
            <source>Raydeck %1
Ray clusters on Kubernetes, in a window.
Free software: GPL, version 3 or later.</source>
            <translation>Raydeck %1
窗口中的 Kubernetes 上的 Ray 集群。
自由软件：GPL 第 3 版或更高版本。</translation>
        </message>
        <message>
            <source>Open a kubeconfig file</source>
            <translation>打开 kubeconfig 文件</translation>
        </message>
        <message>
            <source>This file cannot be used</source>
            <translation>无法使用此文件</translation>
        </message>
        <message>
            <source>There is nothing to paste</source>
            <translation>没有可粘贴的内容</translation>
        </message>
        <message>
            <source>Copy the text of a kubeconfig first.</source>
            <translation>请先复制 kubeconfig 的文本。</translation>
        </message>
        <message>
            <source>This text is no kubeconfig</source>
            <translation>此文本不是 kubeconfig</translation>
        </message>
        <message>
            <source>Clusters that are being created</source>
            <translation>正在创建的集群</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Delete and create again…</source>
            <translation>删除并重新创建…</translation>
        </message>
        <message>
            <source>Clusters that were not created again yet…</source>
            <translation>尚未重新创建的集群…</translation>
        </message>
        <message>
            <source>Edit YAML</source>
            <translation>编辑 YAML</translation>
        </message>
        <message>
            <source>Open YAML to apply…</source>
            <translation>打开要应用的 YAML…</translation>
        </message>
        <message>
            <source>Open YAML to apply</source>
            <translation>打开要应用的 YAML</translation>
        </message>
        <message>
            <source>YAML (*.yaml *.yml *.json);;All files (*)</source>
            <translation>YAML (*.yaml *.yml *.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>This file cannot be read</source>
            <translation>无法读取此文件</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::LookMenus</name>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>The language changes when Raydeck is started again.</source>
            <translation>重新启动 Raydeck 后语言才会改变。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ModelFilesForm</name>
        <message>
            <source>Members can only read them</source>
            <translation>成员只能读取</translation>
        </message>
        <message>
            <source>Members on any node (RWX)</source>
            <translation>任意节点上的成员（RWX）</translation>
        </message>
        <message>
            <source>Members on one node only (RWO)</source>
            <translation>仅一个节点上的成员（RWO）</translation>
        </message>
        <message>
            <source>The default of the cluster</source>
            <translation>集群的默认值</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>They are in the image, or each member loads them itself</source>
            <translation>它们在镜像中，或由每个成员自行加载</translation>
        </message>
        <message>
            <source>Existing volume</source>
            <translation>现有的卷</translation>
        </message>
        <message>
            <source>A PersistentVolumeClaim of the namespace</source>
            <translation>命名空间中的 PersistentVolumeClaim</translation>
        </message>
        <message>
            <source>New volume</source>
            <translation>新的卷</translation>
        </message>
        <message>
            <source>A PersistentVolumeClaim that is created with the cluster; it is empty at first</source>
            <translation>与集群一起创建的 PersistentVolumeClaim；开始时是空的</translation>
        </message>
        <message>
            <source>Folder of each node</source>
            <translation>每个节点的文件夹</translation>
        </message>
        <message>
            <source>The same files have to be on every node where a member can run</source>
            <translation>成员可能运行的每个节点上都必须有相同的文件</translation>
        </message>
        <message>
            <source>NFS server</source>
            <translation>NFS 服务器</translation>
        </message>
        <message>
            <source>A folder that a server exports</source>
            <translation>服务器导出的文件夹</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>卷</translation>
        </message>
        <message>
            <source>Name of the volume</source>
            <translation>卷的名称</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Storage class</source>
            <translation>存储类</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>使用者</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Folder there</source>
            <translation>服务器上的文件夹</translation>
        </message>
        <message>
            <source>Path in every member</source>
            <translation>每个成员中的路径</translation>
        </message>
        <message>
            <source>All model files together, with some room: such as 200Gi.</source>
            <translation>所有模型文件的总大小并留有余量，例如 200Gi。</translation>
        </message>
        <message>
            <source>A name of lower-case letters, digits, dots and hyphens is needed.</source>
            <translation>需要由小写字母、数字、点和连字符组成的名称。</translation>
        </message>
        <message>
            <source>An amount is needed, such as 200Gi.</source>
            <translation>需要一个数量，例如 200Gi。</translation>
        </message>
        <message>
            <source>No storage class can have this name.</source>
            <translation>存储类不能用这个名称。</translation>
        </message>
        <message>
            <source>The name or address of the server is needed.</source>
            <translation>需要服务器的名称或地址。</translation>
        </message>
        <message>
            <source>A path from the root is needed, such as /srv/models.</source>
            <translation>需要从根开始的路径，例如 /srv/models。</translation>
        </message>
        <message>
            <source>A path from the root is needed, such as /models.</source>
            <translation>需要从根开始的路径，例如 /models。</translation>
        </message>
        <message>
            <source>The volume %1 is mounted at this path already.</source>
            <extracomment>%1: the name of a volume</extracomment>
            <translation>卷 %1 已挂载在此路径。</translation>
        </message>
        <message>
            <source>This person may not list them: the name has to be typed.</source>
            <translation>无权列出：需要输入名称。</translation>
        </message>
        <message>
            <source>They could not be listed (%1): the name has to be typed.</source>
            <translation>无法列出（%1）：需要输入名称。</translation>
        </message>
        <message>
            <source>No volumes are known in this namespace.</source>
            <translation>此命名空间中没有已知的卷。</translation>
        </message>
        <message>
            <source>%1, %2, for members on any node</source>
            <extracomment>%1: a size such as 200Gi; %2: Bound or Pending</extracomment>
            <translation>%1，%2，供任意节点上的成员使用</translation>
        </message>
        <message>
            <source>%1, %2, for members on one node only</source>
            <translation>%1，%2，仅供一个节点上的成员使用</translation>
        </message>
        <message>
            <source>The cluster has no default: choose one, or the volume waits for ever.</source>
            <translation>集群没有默认值：请选择一个，否则卷会一直等待。</translation>
        </message>
        <message>
            <source>%1 (%2) can serve members on several nodes.</source>
            <extracomment>%1: a storage class; %2: its driver</extracomment>
            <translation>%1（%2）可以供多个节点上的成员使用。</translation>
        </message>
        <message>
            <source>%1 (%2) is not known to serve members on several nodes.</source>
            <translation>%1（%2）是否能供多个节点上的成员使用未知。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ModelFilesText</name>
        <message>
            <source>Reading files: %1 of %2 members are done</source>
            <extracomment>%1 of %2 members have answered</extracomment>
            <translation>正在读取文件：%2 个成员中已完成 %1 个</translation>
        </message>
        <message>
            <source>No member could be asked</source>
            <translation>没有成员可以询问</translation>
        </message>
        <message>
            <source>There are no files below this path</source>
            <translation>该路径下没有文件</translation>
        </message>
        <message numerus="yes">
            <source>There is only one member: its %n files have nothing to differ from</source>
            <translation>
                <numerusform>只有一个成员：它的 %n 个文件没有可比较的对象</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %1 members have the same %n files</source>
            <extracomment>%1: number of members</extracomment>
            <translation>
                <numerusform>全部 %1 个成员持有相同的 %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>The path exists on no member</source>
            <translation>没有任何成员存在该路径</translation>
        </message>
        <message>
            <source>Only %1 of %2 members could be read; no difference was found</source>
            <translation>%2 个成员中只能读取 %1 个；没有发现差异</translation>
        </message>
        <message>
            <source>Mounts of the Ray container are in the list of the path field.</source>
            <translation>路径栏的列表中有 Ray 容器的挂载路径。</translation>
        </message>
        <message numerus="yes">
            <source>%n files are not the same on all members</source>
            <translation>
                <numerusform>%n 个文件并非在所有成员上相同</numerusform>
            </translation>
        </message>
        <message>
            <source>Every file is read on every member: large models take minutes.</source>
            <translation>每个成员上的每个文件都会被读取：大模型需要几分钟。</translation>
        </message>
        <message>
            <source>The list of members says what stood in the way of each.</source>
            <translation>成员列表说明了各自的障碍。</translation>
        </message>
        <message>
            <source>The folder is there on every member, and empty.</source>
            <translation>每个成员上都有该文件夹，但它是空的。</translation>
        </message>
        <message>
            <source>Names, sizes and SHA-256 are equal.</source>
            <translation>文件名、大小和 SHA-256 均相同。</translation>
        </message>
        <message numerus="yes">
            <source>%n files are missing on some members.</source>
            <translation>
                <numerusform>%n 个文件在部分成员上缺失。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files have another content on some members.</source>
            <translation>
                <numerusform>%n 个文件在部分成员上内容不同。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files cannot be read on some members.</source>
            <translation>
                <numerusform>%n 个文件在部分成员上无法读取。</numerusform>
            </translation>
        </message>
        <message>
            <source>A model that is started now can fail on these members.</source>
            <translation>现在启动模型，可能会在这些成员上失败。</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message numerus="yes">
            <source>Looking for files: %n so far</source>
            <translation>
                <numerusform>正在查找文件：目前 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n files, %2 of %3</source>
            <extracomment>%n: all files of a member; %1: those that were read; %2, %3: amounts such as 3 GiB</extracomment>
            <translation>
                <numerusform>%n 个文件中的 %1 个，%2 / %3</numerusform>
            </translation>
        </message>
        <message>
            <source>Not all could be read: %1</source>
            <translation>未能全部读取：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n files, %1</source>
            <translation>
                <numerusform>%n 个文件，%1</numerusform>
            </translation>
        </message>
        <message>
            <source>The path does not exist</source>
            <translation>该路径不存在</translation>
        </message>
        <message>
            <source>The image has no "%1"</source>
            <translation>镜像中没有“%1”</translation>
        </message>
        <message>
            <source>The folder may not be read</source>
            <translation>不允许读取该文件夹</translation>
        </message>
        <message>
            <source>The pod does not run</source>
            <translation>该 Pod 没有运行</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1: a few words such as "Not allowed"; %2: the server's sentence</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::NodeText</name>
        <message>
            <source>H</source>
            <extracomment>Letter of the head in the picture of the nodes</extracomment>
            <translation>H</translation>
        </message>
        <message>
            <source>W%1</source>
            <extracomment>Letter and number of a worker in the picture of the nodes</extracomment>
            <translation>W%1</translation>
        </message>
        <message>
            <source>the head</source>
            <translation>head</translation>
        </message>
        <message>
            <source>worker %1</source>
            <translation>worker %1</translation>
        </message>
        <message>
            <source>a worker of %1</source>
            <extracomment>%1: name of a worker group</extracomment>
            <translation>%1 的一个 worker</translation>
        </message>
        <message>
            <source>head</source>
            <translation>head</translation>
        </message>
        <message>
            <source>workers %1 and %2</source>
            <translation>worker %1 和 %2</translation>
        </message>
        <message>
            <source>workers %1 to %2</source>
            <translation>worker %1 到 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n workers</source>
            <translation>
                <numerusform>%n 个 worker</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of group %1</source>
            <extracomment>%n: number of workers, %1: name of their group</extracomment>
            <translation>
                <numerusform>组 %1 的 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <comment>list</comment>
            <extracomment>Two things: head and worker 1</extracomment>
            <translation>%1 和 %2</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Full after this: %1</source>
            <extracomment>%1: head and worker 1. All devices of the node are then in use</extracomment>
            <translation>此后已满：%1</translation>
        </message>
        <message>
            <source>%1; %2 left</source>
            <extracomment>%1: Workers 2 and 3, %2: 1 GPU</extracomment>
            <translation>%1；剩余 %2</translation>
        </message>
        <message>
            <source>%1; %2 left, %3 needs %4</source>
            <extracomment>%1: Workers 2 and 3, %2: 1 GPU, %3: worker 4, %4: 2 GPUs</extracomment>
            <translation>%1；剩余 %2，%3 需要 %4</translation>
        </message>
        <message>
            <source>%1 free, %2 needs %3</source>
            <extracomment>%1: 1 GPU, %2: worker 4, %3: 2 GPUs</extracomment>
            <translation>空闲 %1，%2 需要 %3</translation>
        </message>
        <message>
            <source>Not needed: %1 free</source>
            <extracomment>%1: 8 GPUs</extracomment>
            <translation>不需要：空闲 %1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::OperatorForm</name>
        <message>
            <source>This is needed.</source>
            <translation>此项必填。</translation>
        </message>
        <message>
            <source>This is not a version.</source>
            <translation>这不是版本。</translation>
        </message>
        <message>
            <source>Only a–z, 0–9 and "-", at most 63 characters.</source>
            <translation>只允许 a–z、0–9 和 "-"，最多 63 个字符。</translation>
        </message>
        <message>
            <source>This is not a registry with a path, such as registry.example.com/mirror.</source>
            <translation>这不是带路径的镜像仓库，例如 registry.example.com/mirror。</translation>
        </message>
        <message>
            <source>This is not an amount, such as 500m or 512Mi.</source>
            <translation>这不是数量，例如 500m 或 512Mi。</translation>
        </message>
        <message>
            <source>More than nothing is needed.</source>
            <translation>必须大于零。</translation>
        </message>
        <message>
            <source>A toleration reads key=value:NoSchedule.</source>
            <translation>容忍写作 key=value:NoSchedule。</translation>
        </message>
        <message>
            <source>The chart of this version has to be fetched, or opened from a file.</source>
            <translation>此版本的 chart 需要获取，或从文件打开。</translation>
        </message>
        <message>
            <source>The chart is of version %1.</source>
            <translation>chart 的版本是 %1。</translation>
        </message>
        <message>
            <source>Chart archive…</source>
            <translation>Chart 归档…</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <source>All namespaces</source>
            <translation>所有命名空间</translation>
        </message>
        <message>
            <source>The original registry</source>
            <translation>原始仓库</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Namespace of the operator</source>
            <translation>operator 的命名空间</translation>
        </message>
        <message>
            <source>It is created if it does not exist.</source>
            <translation>如果不存在会自动创建。</translation>
        </message>
        <message>
            <source>Namespaces that it watches</source>
            <translation>它监视的命名空间</translation>
        </message>
        <message>
            <source>Separated by commas. Its rights end with them.</source>
            <translation>用逗号分隔。其权限也仅限于此。</translation>
        </message>
        <message>
            <source>Registry of the image</source>
            <translation>镜像的仓库</translation>
        </message>
        <message>
            <source>For a mirror, such as registry.example.com/mirror.</source>
            <translation>用于镜像站，例如 registry.example.com/mirror。</translation>
        </message>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>About 1 MB for each Ray pod.</source>
            <translation>每个 Ray Pod 约 1 MB。</translation>
        </message>
        <message>
            <source>Tolerations</source>
            <translation>容忍</translation>
        </message>
        <message>
            <source>Such as dedicated=ray:NoSchedule.</source>
            <translation>例如 dedicated=ray:NoSchedule。</translation>
        </message>
        <message>
            <source>Chart repository</source>
            <translation>Chart 仓库</translation>
        </message>
        <message>
            <source>Only asked for versions that do not come with this program.</source>
            <translation>只有本程序未附带的版本才会询问。</translation>
        </message>
        <message>
            <source>%1, by its chart</source>
            <extracomment>%1: a version whose chart has to be fetched first</extracomment>
            <translation>%1，使用其 chart</translation>
        </message>
        <message numerus="yes">
            <source>It offers %n versions.</source>
            <translation>
                <numerusform>它提供 %n 个版本。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a chart archive</source>
            <translation>打开 chart 归档</translation>
        </message>
        <message>
            <source>Helm charts (*.tgz)</source>
            <translation>Helm chart (*.tgz)</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PodForm</name>
        <message>
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>CPUs</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>GPU</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>The head</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>Each worker</source>
            <translation>每个 worker</translation>
        </message>
        <message>
            <source>The YAML cannot be changed here: %1</source>
            <extracomment>%1: the reason</extracomment>
            <translation>这里无法更改 YAML：%1</translation>
        </message>
        <message>
            <source>No GPU</source>
            <translation>无 GPU</translation>
        </message>
        <message>
            <source>No node has it</source>
            <translation>没有节点提供它</translation>
        </message>
        <message>
            <source>node selector for this product</source>
            <translation>此产品的节点选择器</translation>
        </message>
        <message>
            <source>limits equal to requests</source>
            <translation>限制等于请求</translation>
        </message>
        <message>
            <source>toleration for %1</source>
            <extracomment>%1: keys of taints, such as nvidia.com/gpu</extracomment>
            <translation>对 %1 的容忍</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Ray's start parameter %1</source>
            <extracomment>%1: num-gpus or resources</extracomment>
            <translation>Ray 的启动参数 %1</translation>
        </message>
        <message>
            <source>Set for you: %1.</source>
            <extracomment>%1: a list such as: node selector for this product, limits equal to requests</extracomment>
            <translation>已为您设置：%1。</translation>
        </message>
        <message>
            <source>Ray has no name for these devices: it does not count them.</source>
            <translation>Ray 没有这些设备的名称：不会统计它们。</translation>
        </message>
        <message numerus="yes">
            <source>%n hosts for each worker</source>
            <translation>
                <numerusform>每个 worker %n 个主机</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PodPanel</name>
        <message>
            <source>Why is %1 pending?</source>
            <translation>%1 为什么处于 Pending？</translation>
        </message>
        <message>
            <source>No node can take it now.</source>
            <translation>现在没有节点能容纳它。</translation>
        </message>
        <message>
            <source>It starts by itself as soon as a node fits. Scaling down, freeing GPUs or adding a node helps.</source>
            <translation>一旦有合适的节点，它会自动启动。缩容、释放 GPU 或增加节点都有帮助。</translation>
        </message>
        <message>
            <source>Why does %1 not start?</source>
            <translation>%1 为什么没有启动？</translation>
        </message>
        <message>
            <source>Its image cannot be pulled.</source>
            <translation>无法拉取其镜像。</translation>
        </message>
        <message>
            <source>Check the image's name and tag, and whether the node may read that registry.</source>
            <translation>请检查镜像的名称和标签，以及节点是否可以读取该镜像仓库。</translation>
        </message>
        <message>
            <source>Why does %1 not stay up?</source>
            <translation>%1 为什么不能保持运行？</translation>
        </message>
        <message numerus="yes">
            <source>Its container ends again and again (%n restarts).</source>
            <translation>
                <numerusform>其容器反复退出（重启 %n 次）。</numerusform>
            </translation>
        </message>
        <message>
            <source>The container's log says why it ended.</source>
            <translation>容器的日志说明了退出原因。</translation>
        </message>
        <message>
            <source>Why did %1 fail?</source>
            <translation>%1 为什么失败？</translation>
        </message>
        <message>
            <source>Its containers have ended.</source>
            <translation>其容器已经结束。</translation>
        </message>
        <message>
            <source>Kubernetes does not start it again.</source>
            <translation>Kubernetes 不会再次启动它。</translation>
        </message>
        <message>
            <source>Its container cannot be started.</source>
            <translation>无法启动其容器。</translation>
        </message>
        <message>
            <source>It does not heal by waiting: the cluster's settings have to change.</source>
            <translation>等待不会使它恢复：必须更改集群的设置。</translation>
        </message>
        <message>
            <source>Why is %1 not ready?</source>
            <translation>%1 为什么未就绪？</translation>
        </message>
        <message>
            <source>It runs, but its checks do not pass yet.</source>
            <translation>它在运行，但检查尚未通过。</translation>
        </message>
        <message>
            <source>Ray inside may still be starting.</source>
            <translation>其中的 Ray 可能仍在启动。</translation>
        </message>
        <message>
            <source>It waits for the scheduler.</source>
            <translation>它在等待调度器。</translation>
        </message>
        <message>
            <source>What does %1 wait for?</source>
            <translation>%1 在等待什么？</translation>
        </message>
        <message>
            <source>It is being prepared on node %1.</source>
            <translation>正在节点 %1 上准备。</translation>
        </message>
        <message>
            <source>The node pulls images and makes the containers. Large images take minutes.</source>
            <translation>节点正在拉取镜像并创建容器。大的镜像需要几分钟。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>made %1 ago</source>
            <translation>创建于 %1 前</translation>
        </message>
        <message>
            <source>Status of the pod</source>
            <translation>Pod 的状态</translation>
        </message>
        <message>
            <source>%1, %2 ago (%3 ×)</source>
            <translation>%1，%2 前（%3 次）</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PresetList</name>
        <message>
            <source>Your presets</source>
            <translation>您的预设</translation>
        </message>
        <message>
            <source>Begin with</source>
            <translation>开始于</translation>
        </message>
        <message>
            <source>from KubeRay %1 on</source>
            <extracomment>Beside a preset. %1: a version of KubeRay, such as 1.3</extracomment>
            <translation>从 KubeRay %1 起</translation>
        </message>
        <message>
            <source>Saved on this computer</source>
            <translation>保存在这台电脑上</translation>
        </message>
        <message>
            <source>More for “%1”</source>
            <extracomment>%1: name of a preset</extracomment>
            <translation>“%1”的更多操作</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Rename the preset</source>
            <translation>重命名预设</translation>
        </message>
        <message>
            <source>Delete the preset “%1”?</source>
            <translation>删除预设“%1”？</translation>
        </message>
        <message>
            <source>Clusters that were made of it stay as they are.</source>
            <translation>用它创建的集群保持不变。</translation>
        </message>
        <message>
            <source>Delete preset</source>
            <translation>删除预设</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PresetNameDialog</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>This name is too long.</source>
            <translation>此名称过长。</translation>
        </message>
        <message>
            <source>Not with a dot at the beginning, nor with any of / \ : * ? " &lt; &gt; |</source>
            <translation>不能以点开头，也不能含有 / \ : * ? " &lt; &gt; |</translation>
        </message>
        <message>
            <source>Another preset has this name.</source>
            <translation>另一个预设已用此名称。</translation>
        </message>
        <message>
            <source>The preset of this name is replaced.</source>
            <translation>同名的预设会被替换。</translation>
        </message>
        <message>
            <source>Kept as a YAML file on this computer.</source>
            <translation>以 YAML 文件保存在这台电脑上。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PresetText</name>
        <message>
            <source>vLLM on GPUs</source>
            <translation>GPU 上的 vLLM</translation>
        </message>
        <message>
            <source>Head with a GPU, workers when you ask for them</source>
            <translation>head 带一个 GPU，需要时再加 worker</translation>
        </message>
        <message>
            <source>CPUs only, to begin with</source>
            <translation>仅用 CPU，适合入门</translation>
        </message>
        <message>
            <source>A small head and two workers</source>
            <translation>一个小的 head 和两个 worker</translation>
        </message>
        <message>
            <source>GPU workers on demand</source>
            <translation>按需的 GPU worker</translation>
        </message>
        <message>
            <source>Ray adds and removes workers as work comes and goes</source>
            <translation>Ray 随工作的增减而增减 worker</translation>
        </message>
        <message>
            <source>TPU slice over several hosts</source>
            <translation>跨多个主机的 TPU 切片</translation>
        </message>
        <message>
            <source>The hosts of a slice come and go together</source>
            <translation>一个切片的主机同进同退</translation>
        </message>
        <message>
            <source>Head that can be replaced</source>
            <translation>可以替换的 head</translation>
        </message>
        <message>
            <source>Its state is kept in a Redis of yours</source>
            <translation>其状态保存在您的 Redis 中</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ProblemText</name>
        <message>
            <source>The cluster needs a name.</source>
            <translation>集群需要名称。</translation>
        </message>
        <message>
            <source>%1 characters are too many: at most %2, since the pods' names are made of it.</source>
            <translation>%1 个字符过多：最多 %2 个，因为 Pod 的名称由它组成。</translation>
        </message>
        <message>
            <source>"%1" is not possible in a name: only a–z, 0–9 and "-".</source>
            <translation>名称中不能有 "%1"：只允许 a–z、0–9 和 "-"。</translation>
        </message>
        <message>
            <source>Only lower case is possible: %1</source>
            <translation>只允许小写：%1</translation>
        </message>
        <message>
            <source>The name begins with a letter.</source>
            <translation>名称以字母开头。</translation>
        </message>
        <message>
            <source>The name ends with a letter or a digit.</source>
            <translation>名称以字母或数字结尾。</translation>
        </message>
        <message>
            <source>Choose a namespace, or type its name.</source>
            <translation>请选择命名空间，或输入其名称。</translation>
        </message>
        <message>
            <source>%1 characters are too many: at most %2.</source>
            <translation>%1 个字符过多：最多 %2 个。</translation>
        </message>
        <message>
            <source>"%1" is not possible in a namespace: only a–z, 0–9 and "-".</source>
            <translation>命名空间中不能有 "%1"：只允许 a–z、0–9 和 "-"。</translation>
        </message>
        <message>
            <source>A namespace begins and ends with a letter or a digit.</source>
            <translation>命名空间以字母或数字开头和结尾。</translation>
        </message>
        <message>
            <source>The worker group needs a name.</source>
            <translation>worker 组需要名称。</translation>
        </message>
        <message>
            <source>"%1" is not possible in a group's name: only a–z, 0–9 and "-".</source>
            <translation>组名中不能有 "%1"：只允许 a–z、0–9 和 "-"。</translation>
        </message>
        <message>
            <source>A group's name begins and ends with a letter or a digit.</source>
            <translation>组名以字母或数字开头和结尾。</translation>
        </message>
        <message>
            <source>"%1" is what KubeRay calls the head's group. Choose another name.</source>
            <translation>"%1" 是 KubeRay 对 head 组的称呼。请选择其他名称。</translation>
        </message>
        <message>
            <source>Another group is called "%1" already.</source>
            <translation>已有另一个组名为 "%1"。</translation>
        </message>
        <message>
            <source>The pods' names will begin with %1, cut after 50 characters.</source>
            <translation>Pod 的名称将以 %1 开头，在 50 个字符后截断。</translation>
        </message>
        <message>
            <source>An image is needed, such as rayproject/ray:2.52.1.</source>
            <translation>需要一个镜像，例如 rayproject/ray:2.52.1。</translation>
        </message>
        <message>
            <source>An image has no spaces.</source>
            <translation>镜像中不能有空格。</translation>
        </message>
        <message>
            <source>Only lower case is possible before the tag: %1</source>
            <translation>标签之前只允许小写：%1</translation>
        </message>
        <message>
            <source>"%1" is not a tag: letters, digits, "_", "." and "-", at most 128.</source>
            <translation>"%1" 不是标签：只允许字母、数字、"_"、"." 和 "-"，最多 128 个。</translation>
        </message>
        <message>
            <source>"%1" is not a digest: sha256: and 64 digits of 0–9 and a–f.</source>
            <translation>"%1" 不是摘要：应为 sha256: 加 64 位 0–9 和 a–f。</translation>
        </message>
        <message>
            <source>This is not an image. It reads registry/name:tag.</source>
            <translation>这不是镜像。写法为 registry/name:tag。</translation>
        </message>
        <message>
            <source>A number is needed, such as 1, 500m or 2Gi.</source>
            <translation>需要一个数，例如 1、500m 或 2Gi。</translation>
        </message>
        <message>
            <source>This is not a number. Write it as 1, 0.5, 500m or 2Gi, without spaces.</source>
            <translation>这不是数。请写成 1、0.5、500m 或 2Gi，不带空格。</translation>
        </message>
        <message>
            <source>This unit is not known: m, k, M, G, T or Ki, Mi, Gi, Ti.</source>
            <translation>未知的单位：可用 m、k、M、G、T 或 Ki、Mi、Gi、Ti。</translation>
        </message>
        <message>
            <source>K is no unit: k is 1000, Ki is 1024.</source>
            <translation>K 不是单位：k 是 1000，Ki 是 1024。</translation>
        </message>
        <message>
            <source>Binary units begin with a capital letter: Ki, Mi, Gi.</source>
            <translation>二进制单位以大写字母开头：Ki、Mi、Gi。</translation>
        </message>
        <message>
            <source>A whole number has to follow the e, as in 1e3.</source>
            <translation>e 之后必须是整数，例如 1e3。</translation>
        </message>
        <message>
            <source>The server cannot count that high.</source>
            <translation>服务器数不到这么大。</translation>
        </message>
        <message>
            <source>It has to be more than 0.</source>
            <translation>必须大于 0。</translation>
        </message>
        <message>
            <source>The scheduler counts CPUs up to %1 only.</source>
            <translation>调度器最多只能计到 %1 个 CPU。</translation>
        </message>
        <message>
            <source>m is a thousandth of a byte. %1 is probably meant.</source>
            <translation>m 是千分之一字节。可能是指 %1。</translation>
        </message>
        <message>
            <source>Ray does not start with less than %1.</source>
            <translation>内存少于 %1 时 Ray 无法启动。</translation>
        </message>
        <message>
            <source>It cannot be less than 0.</source>
            <translation>不能小于 0。</translation>
        </message>
                <message>
            <source>At least %1 is more than at most %2.</source>
            <translation>最少 %1 大于最多 %2。</translation>
        </message>
        <message>
            <source>%1 is less than the lower limit of %2.</source>
            <translation>%1 小于下限 %2。</translation>
        </message>
        <message>
            <source>%1 is more than the upper limit of %2.</source>
            <translation>%1 大于上限 %2。</translation>
        </message>
        <message>
            <source>the API server</source>
            <translation>API 服务器</translation>
        </message>
        <message>
            <source>the operator</source>
            <translation>operator</translation>
        </message>
        <message>
            <source>Raydeck</source>
            <translation>Raydeck</translation>
        </message>
        <message>
            <source>This is a "%1", not a RayCluster.</source>
            <translation>这是 "%1"，不是 RayCluster。</translation>
        </message>
        <message>
            <source>The operator serves RayClusters as ray.io/v1, not as "%1".</source>
            <translation>operator 以 ray.io/v1 提供 RayCluster，而不是 "%1"。</translation>
        </message>
        <message>
            <source>There is no field "%1" here.</source>
            <translation>此处没有字段 "%1"。</translation>
        </message>
        <message>
            <source>There is no field "%1" here. "%2" is probably meant.</source>
            <translation>此处没有字段 "%1"。可能是指 "%2"。</translation>
        </message>
        <message>
            <source>This KubeRay does not know "%1": it came with %2.</source>
            <translation>此版本的 KubeRay 不认识 "%1"：它从 %2 开始提供。</translation>
        </message>
        <message>
            <source>This KubeRay does not know "%1" any more: %2 removed it.</source>
            <translation>此版本的 KubeRay 已不认识 "%1"：%2 移除了它。</translation>
        </message>
        <message>
            <source>"%1" is missing.</source>
            <translation>缺少 "%1"。</translation>
        </message>
        <message>
            <source>"%1" stands here twice.</source>
            <translation>"%1" 在此处出现了两次。</translation>
        </message>
        <message>
            <source>Another item of this list has the same %1.</source>
            <translation>此列表中另一项有相同的 %1。</translation>
        </message>
        <message>
            <source>This has to be a text. Put it in quotes: "%1"</source>
            <translation>这里必须是文本。请加上引号："%1"</translation>
        </message>
        <message>
            <source>This has to be a whole number, not %1.</source>
            <translation>这里必须是整数，而不是 %1。</translation>
        </message>
        <message>
            <source>This has to be a number, not %1.</source>
            <translation>这里必须是数，而不是 %1。</translation>
        </message>
        <message>
            <source>This has to be true or false, not %1.</source>
            <translation>这里必须是 true 或 false，而不是 %1。</translation>
        </message>
        <message>
            <source>This has to be a whole number, or a text in quotes: "%1"</source>
            <translation>这里必须是整数，或带引号的文本："%1"</translation>
        </message>
        <message>
            <source>Fields with names are wanted here.</source>
            <translation>此处需要带名称的字段。</translation>
        </message>
        <message>
            <source>A list is wanted here: each item begins with "- ".</source>
            <translation>此处需要列表：每一项以 "- " 开头。</translation>
        </message>
        <message>
            <source>This item of the list is empty.</source>
            <translation>列表的这一项是空的。</translation>
        </message>
        <message>
            <source>"%1" is not possible here. Choose one of: %2</source>
            <translation>此处不能是 "%1"。请选择其一：%2</translation>
        </message>
        <message>
            <source>"%1" does not have the form that is wanted here.</source>
            <translation>"%1" 不符合此处要求的格式。</translation>
        </message>
        <message>
            <source>"%1" is not a time such as 2026-01-31T12:00:00Z.</source>
            <translation>"%1" 不是时间，例如 2026-01-31T12:00:00Z。</translation>
        </message>
        <message>
            <source>It has to be at least %1.</source>
            <translation>必须至少为 %1。</translation>
        </message>
        <message>
            <source>It can be at most %1.</source>
            <translation>最多为 %1。</translation>
        </message>
        <message>
            <source>It needs at least this many characters: %1</source>
            <translation>至少需要这么多个字符：%1</translation>
        </message>
        <message>
            <source>It can have at most this many characters: %1</source>
            <translation>最多可有这么多个字符：%1</translation>
        </message>
        <message>
            <source>At least this many are needed: %1</source>
            <translation>至少需要这么多个：%1</translation>
        </message>
        <message>
            <source>At most this many are possible: %1</source>
            <translation>最多可有这么多个：%1</translation>
        </message>
        <message>
            <source>"%1" cannot be the key of a label: letters, digits, "-", "_" and ".", at most 63, and before them a domain with "/" if wanted.</source>
            <translation>"%1" 不能作为标签的键：最多 63 个字母、数字、"-"、"_" 和 "."，之前可加域名和 "/"。</translation>
        </message>
        <message>
            <source>"%1" cannot be the value of a label: at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.</source>
            <translation>"%1" 不能作为标签的值：最多 63 个字母、数字、"-"、"_" 和 "."，两端为字母或数字。</translation>
        </message>
        <message>
            <source>"%1" cannot be the key of an annotation: letters, digits, "-", "_" and ".", at most 63, and before them a domain with "/" if wanted.</source>
            <translation>"%1" 不能作为注解的键：最多 63 个字母、数字、"-"、"_" 和 "."，之前可加域名和 "/"。</translation>
        </message>
        <message>
            <source>The annotations are too long: at most %1 bytes together.</source>
            <translation>注解过长：合计最多 %1 字节。</translation>
        </message>
        <message>
            <source>A rule of this field says: %1</source>
            <translation>此字段的规则：%1</translation>
        </message>
        <message>
            <source>The head needs a container.</source>
            <translation>head 需要一个容器。</translation>
        </message>
        <message>
            <source>The worker group needs a container.</source>
            <translation>worker 组需要一个容器。</translation>
        </message>
        <message>
            <source>Ray's resources are said twice, here and by the start parameter "%1". Keep one of the two.</source>
            <translation>Ray 的资源写了两次：此处和启动参数 "%1"。请只保留其一。</translation>
        </message>
        <message>
            <source>Labels are not a start parameter for KubeRay. Use the field "labels" of the group.</source>
            <translation>对 KubeRay 来说标签不是启动参数。请使用该组的字段 "labels"。</translation>
        </message>
        <message>
            <source>A time cannot be less than 0: %1</source>
            <translation>时间不能小于 0：%1</translation>
        </message>
        <message>
            <source>A group has an idle time of its own with autoscaler v2 only. Set "version: v2" in the autoscaler's options.</source>
            <translation>只有 autoscaler v2 才允许组有自己的空闲时间。请在 autoscaler 选项中设置 "version: v2"。</translation>
        </message>
        <message>
            <source>Fault tolerance is asked for twice, here and by gcsFaultToleranceOptions. Remove the annotation.</source>
            <translation>容错要求了两次：此处和 gcsFaultToleranceOptions。请移除此注解。</translation>
        </message>
        <message>
            <source>A Redis address switches fault tolerance on. Give it in gcsFaultToleranceOptions instead.</source>
            <translation>Redis 地址会开启容错。请改为写在 gcsFaultToleranceOptions 中。</translation>
        </message>
        <message>
            <source>The Redis address stands in gcsFaultToleranceOptions. Remove this variable.</source>
            <translation>Redis 地址已写在 gcsFaultToleranceOptions 中。请移除此变量。</translation>
        </message>
        <message>
            <source>With gcsFaultToleranceOptions the password of Redis belongs there. Remove this start parameter.</source>
            <translation>使用 gcsFaultToleranceOptions 时，Redis 密码应写在那里。请移除此启动参数。</translation>
        </message>
        <message>
            <source>With gcsFaultToleranceOptions the password of Redis belongs there. Remove this variable.</source>
            <translation>使用 gcsFaultToleranceOptions 时，Redis 密码应写在那里。请移除此变量。</translation>
        </message>
        <message>
            <source>With gcsFaultToleranceOptions the storage namespace belongs there. Remove this annotation.</source>
            <translation>使用 gcsFaultToleranceOptions 时，存储命名空间应写在那里。请移除此注解。</translation>
        </message>
        <message>
            <source>The user of Redis belongs in gcsFaultToleranceOptions.</source>
            <translation>Redis 用户应写在 gcsFaultToleranceOptions 中。</translation>
        </message>
        <message>
            <source>This operator suspends a group only where its feature gate RayJobDeletionPolicy is on; it is off unless somebody changed that.</source>
            <translation>只有在功能开关 RayJobDeletionPolicy 打开时，此 operator 才会挂起组；除非有人改过，否则它是关闭的。</translation>
        </message>
        <message>
            <source>A group cannot be suspended while the autoscaler is on.</source>
            <translation>autoscaler 开启时不能挂起组。</translation>
        </message>
        <message>
            <source>This variable asks for autoscaler v2, but autoscaling is off. Set "enableInTreeAutoscaling: true".</source>
            <translation>此变量要求 autoscaler v2，但自动扩缩是关闭的。请设置 "enableInTreeAutoscaling: true"。</translation>
        </message>
        <message>
            <source>The autoscaler's version stands in its options already. Remove this variable.</source>
            <translation>autoscaler 的版本已写在其选项中。请移除此变量。</translation>
        </message>
        <message>
            <source>With autoscaler v2 the restart policy is Never or left out, not %1.</source>
            <translation>使用 autoscaler v2 时，重启策略应为 Never 或不写，而不是 %1。</translation>
        </message>
        <message>
            <source>Token authentication needs a Ray version, %1 or newer.</source>
            <translation>令牌认证需要写明 Ray 版本，%1 或更新。</translation>
        </message>
        <message>
            <source>"%1" is not a version. Token authentication needs one such as 2.52.0.</source>
            <translation>"%1" 不是版本。令牌认证需要版本，例如 2.52.0。</translation>
        </message>
        <message>
            <source>This way to authenticate needs Ray %2 or newer, not %1.</source>
            <translation>这种认证方式需要 Ray %2 或更新，而不是 %1。</translation>
        </message>
        <message>
            <source>The tokens are Kubernetes' own here, so there is no Secret to name. Remove one of the two.</source>
            <translation>此处使用 Kubernetes 自己的令牌，因此没有可写的 Secret。请移除其一。</translation>
        </message>
        <message>
            <source>Kubernetes' own tokens need "mode: token".</source>
            <translation>使用 Kubernetes 自己的令牌需要 "mode: token"。</translation>
        </message>
        <message>
            <source>A cluster that a %1 made has no upgrade strategy of its own.</source>
            <translation>由 %1 创建的集群没有自己的升级策略。</translation>
        </message>
        <message>
            <source>A group has a priority with autoscaler v2 only. Set "version: v2" in the autoscaler's options.</source>
            <translation>只有 autoscaler v2 才允许组有优先级。请在 autoscaler 选项中设置 "version: v2"。</translation>
        </message>
        <message>
            <source>A group's priority needs a Ray version of %1 or newer.</source>
            <translation>组的优先级需要 Ray %1 或更新。</translation>
        </message>
        <message>
            <source>A worker runs on at least 1 host, not %1.</source>
            <translation>一个 worker 至少运行在 1 台主机上，而不是 %1。</translation>
        </message>
        <message>
            <source>The request of %1 is more than the limit of %2.</source>
            <translation>请求 %1 大于上限 %2。</translation>
        </message>
        <message>
            <source>%1 needs a limit as well, with the same number.</source>
            <translation>%1 还需要相同数量的上限。</translation>
        </message>
        <message>
            <source>Devices cannot be shared: the request of %1 has to equal the limit of %2.</source>
            <translation>设备不能共享：请求 %1 必须等于上限 %2。</translation>
        </message>
        <message>
            <source>Devices come in whole numbers, not in %1.</source>
            <translation>设备只能是整数，不能是 %1。</translation>
        </message>
        <message>
            <source>It cannot be less than 0: %1</source>
            <translation>不能小于 0：%1</translation>
        </message>
        <message>
            <source>"%1" is not a resource. There are cpu, memory, ephemeral-storage, and devices such as nvidia.com/gpu.</source>
            <translation>"%1" 不是资源。可用 cpu、memory、ephemeral-storage，以及 nvidia.com/gpu 这样的设备。</translation>
        </message>
        <message>
            <source>"%1" cannot be the name of a container: a–z, 0–9 and "-", at most 63, with a letter or digit at both ends.</source>
            <translation>"%1" 不能作为容器名称：最多 63 个 a–z、0–9 和 "-"，两端为字母或数字。</translation>
        </message>
        <message>
            <source>Another container of this pod is called "%1" already.</source>
            <translation>此 Pod 已有另一个容器名为 "%1"。</translation>
        </message>
        <message>
            <source>"%1" cannot be the name of a variable: no "=" and only printable ASCII.</source>
            <translation>"%1" 不能作为变量名称：不能有 "="，只允许可打印的 ASCII。</translation>
        </message>
        <message>
            <source>"%1" is set twice. The last one counts.</source>
            <translation>"%1" 设置了两次。以最后一个为准。</translation>
        </message>
        <message>
            <source>A variable has a value of its own or one from elsewhere, not both.</source>
            <translation>变量要么有自己的值，要么取自别处，不能两者都有。</translation>
        </message>
        <message>
            <source>"%1" cannot be the name of a volume: a–z, 0–9 and "-", at most 63, with a letter or digit at both ends.</source>
            <translation>"%1" 不能作为卷名称：最多 63 个 a–z、0–9 和 "-"，两端为字母或数字。</translation>
        </message>
        <message>
            <source>Another volume of this pod is called "%1" already.</source>
            <translation>此 Pod 已有另一个卷名为 "%1"。</translation>
        </message>
        <message>
            <source>A volume is of one kind, not of these at once: %1</source>
            <translation>卷只能是一种类型，不能同时是：%1</translation>
        </message>
        <message>
            <source>This pod has no volume "%1".</source>
            <translation>此 Pod 没有卷 "%1"。</translation>
        </message>
        <message>
            <source>Another volume is mounted at %1 already.</source>
            <translation>已有另一个卷挂载在 %1。</translation>
        </message>
        <message>
            <source>A path to mount at is needed, such as /data.</source>
            <translation>需要挂载路径，例如 /data。</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535, not %1.</source>
            <translation>端口是 1 到 65535 的数，而不是 %1。</translation>
        </message>
        <message>
            <source>"%1" cannot be the name of a port: at most 15 of a–z, 0–9 and "-", at least one letter.</source>
            <translation>"%1" 不能作为端口名称：最多 15 个 a–z、0–9 和 "-"，至少一个字母。</translation>
        </message>
        <message>
            <source>Another port of this pod is called "%1" already.</source>
            <translation>此 Pod 已有另一个端口名为 "%1"。</translation>
        </message>
        <message>
            <source>On the host's network the host port is the container's: %2, not %1.</source>
            <translation>使用主机网络时，主机端口就是容器端口：%2，而不是 %1。</translation>
        </message>
        <message>
            <source>A toleration with the operator Exists has no value.</source>
            <translation>操作符为 Exists 的容忍度没有值。</translation>
        </message>
        <message>
            <source>A toleration without a key needs the operator Exists.</source>
            <translation>没有键的容忍度需要操作符 Exists。</translation>
        </message>
        <message>
            <source>Seconds to stay are possible with the effect NoExecute only.</source>
            <translation>只有效果为 NoExecute 时才能设置停留秒数。</translation>
        </message>
        <message>
            <source>"%1" cannot be the name of an object: a–z, 0–9, "-" and ".", with a letter or digit at both ends.</source>
            <translation>"%1" 不能作为对象名称：a–z、0–9、"-" 和 "."，两端为字母或数字。</translation>
        </message>
        <message>
            <source>Ray takes a whole number here, not "%1".</source>
            <translation>Ray 在此处需要整数，而不是 "%1"。</translation>
        </message>
        <message>
            <source>Ray's own resources are JSON in quotes of their own, such as '"{\"NPU\": 2}"' in the document.</source>
            <translation>Ray 自己的资源是自带引号的 JSON，在文档中例如 '"{\"NPU\": 2}"'。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ProgressList</name>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>%1 s</source>
            <extracomment>a duration of less than 10 seconds</extracomment>
            <translation>%1 秒</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CreationChoice</name>
        <message>
            <source>Clusters that are being created</source>
            <translation>正在创建的集群</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <extracomment>%1: a cluster, %2: its namespace</extracomment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ProgressPage</name>
        <message>
            <source>Not everything was created</source>
            <translation>未全部创建</translation>
        </message>
        <message>
            <source>The program ended before all objects were made. Undo what was created, and create the cluster again.</source>
            <translation>程序在创建完所有对象之前就结束了。请撤销已创建的内容，然后重新创建集群。</translation>
        </message>
        <message>
            <source>Undo what was created…</source>
            <translation>撤销已创建的内容…</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>发生的事情</translation>
        </message>
        <message>
            <source>You can close this window: the work goes on in the cluster, and this page is here when you come back.</source>
            <translation>可以关闭此窗口：工作在集群中继续，您回来时此页面仍在这里。</translation>
        </message>
        <message>
            <source>in all</source>
            <translation>总计</translation>
        </message>
        <message>
            <source>so far</source>
            <translation>到目前为止</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>返回表单</translation>
        </message>
        <message>
            <source>Created %1 %2</source>
            <translation>已创建 %1 %2</translation>
        </message>
        <message>
            <source>%1 %2 in namespace %3</source>
            <translation>命名空间 %3 中的 %1 %2</translation>
        </message>
        <message>
            <source>Undo what was created?</source>
            <translation>撤销已创建的内容？</translation>
        </message>
        <message>
            <source>These objects are deleted, with everything that runs in them:</source>
            <translation>将删除这些对象及其中运行的一切：</translation>
        </message>
        <message>
            <source>Delete them</source>
            <translation>全部删除</translation>
        </message>
        <message>
            <source>Taking back %1</source>
            <extracomment>%1: name of a cluster</extracomment>
            <translation>正在撤销 %1</translation>
        </message>
        <message>
            <source>%1 is running</source>
            <translation>%1 正在运行</translation>
        </message>
        <message>
            <source>Creating %1</source>
            <translation>正在创建 %1</translation>
        </message>
        <message>
            <source>Nothing was created yet.</source>
            <translation>还没有创建任何内容。</translation>
        </message>
        <message>
            <source>%1 in %2 · started %3</source>
            <extracomment>%1: a namespace, %2: a context, %3: a time of day</extracomment>
            <translation>%2 中的 %1 · 开始于 %3</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Open cluster</source>
            <translation>打开集群</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ProgressSteps</name>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>有提示</translation>
        </message>
        <message>
            <source>held up</source>
            <translation>受阻</translation>
        </message>
        <message>
            <source>%1, %2: %3 %4</source>
            <extracomment>For screen readers. %1: a step, %2: how it stands, %3: what it did or waits for, %4: for how long</extracomment>
            <translation>%1，%2：%3 %4</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ProgressText</name>
        <message>
            <source>It was interrupted before all objects were made.</source>
            <translation>在创建完所有对象之前被中断。</translation>
        </message>
        <message>
            <source>Objects created</source>
            <translation>对象已创建</translation>
        </message>
        <message>
            <source>Creating the objects</source>
            <translation>正在创建对象</translation>
        </message>
        <message>
            <source>KubeRay took the cluster over</source>
            <translation>KubeRay 已接管集群</translation>
        </message>
        <message>
            <source>KubeRay takes the cluster over</source>
            <translation>KubeRay 正在接管集群</translation>
        </message>
        <message>
            <source>Head has a place</source>
            <translation>head 已有位置</translation>
        </message>
        <message>
            <source>Head looks for a place</source>
            <translation>head 正在寻找位置</translation>
        </message>
        <message>
            <source>Image is on the node</source>
            <translation>镜像已在节点上</translation>
        </message>
        <message>
            <source>Image is being pulled</source>
            <translation>正在拉取镜像</translation>
        </message>
        <message>
            <source>Head is ready</source>
            <translation>head 已就绪</translation>
        </message>
        <message>
            <source>Head is starting</source>
            <translation>head 正在启动</translation>
        </message>
        <message>
            <source>No workers asked for</source>
            <extracomment>%1: ready workers, %2: wanted workers</extracomment>
            <translation>没有请求 worker</translation>
        </message>
        <message>
            <source>Workers: %1 of %2</source>
            <translation>worker：%1 / %2</translation>
        </message>
        <message>
            <source>Dashboard answers</source>
            <translation>Dashboard 有应答</translation>
        </message>
        <message>
            <source>Dashboard</source>
            <translation>Dashboard</translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have too little %1 free</source>
            <extracomment>%n nodes; %1: a resource such as nvidia.com/gpu</extracomment>
            <translation>
                <numerusform>%n 个节点空闲的 %1 太少</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have a taint that is not tolerated</source>
            <translation>
                <numerusform>%n 个节点有不能容忍的污点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have the taint %1</source>
            <translation>
                <numerusform>%n 个节点有污点 %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are not ready</source>
            <translation>
                <numerusform>%n 个节点未就绪</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are not chosen by the selector</source>
            <translation>
                <numerusform>%n 个节点未被选择器选中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes are cordoned</source>
            <translation>
                <numerusform>%n 个节点已封锁</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have as many pods as they may</source>
            <translation>
                <numerusform>%n 个节点的 Pod 数已达上限</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes have the port in use</source>
            <translation>
                <numerusform>%n 个节点的端口已被占用</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes cannot reach the volume</source>
            <translation>
                <numerusform>%n 个节点无法访问该卷</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <extracomment>Between the parts of a list</extracomment>
            <translation>，</translation>
        </message>
        <message>
            <source>Nobody has made a pod yet. The KubeRay operator is not running, or it does not watch this namespace.</source>
            <translation>还没有创建 Pod。KubeRay operator 没有运行，或不监视此命名空间。</translation>
        </message>
        <message>
            <source>KubeRay refuses what this cluster asks for: %1</source>
            <translation>KubeRay 拒绝此集群的请求：%1</translation>
        </message>
        <message>
            <source>The quota of the namespace does not allow it: %1</source>
            <translation>命名空间的配额不允许：%1</translation>
        </message>
        <message>
            <source>A pod could not be made: %1</source>
            <translation>无法创建 Pod：%1</translation>
        </message>
        <message>
            <source>No node takes %1 now: %2. It starts by itself as soon as one does.</source>
            <translation>现在没有节点接受 %1：%2。一旦有节点可用就会自动启动。</translation>
        </message>
        <message>
            <source>The image of %1 cannot be pulled (%2). Check its name, and whether the node may read that registry. %3</source>
            <translation>无法拉取 %1 的镜像（%2）。请检查其名称，以及节点是否可以读取该仓库。%3</translation>
        </message>
        <message>
            <source>%1 cannot be started (%2). %3</source>
            <translation>无法启动 %1（%2）。%3</translation>
        </message>
        <message>
            <source>%1 ends again and again; its log tells why. %2</source>
            <translation>%1 反复退出；其日志说明了原因。%2</translation>
        </message>
        <message>
            <source>%1 runs and does not get ready.</source>
            <translation>%1 在运行但没有就绪。</translation>
        </message>
        <message>
            <source>The cluster was deleted meanwhile.</source>
            <translation>集群在此期间被删除了。</translation>
        </message>
        <message>
            <source>It did not answer within a minute. The cluster itself does not suffer from that. %1</source>
            <translation>一分钟内没有应答。集群本身不受影响。%1</translation>
        </message>
        <message>
            <source>The operator makes the head's pod first.</source>
            <translation>operator 先创建 head 的 Pod。</translation>
        </message>
        <message>
            <source>The scheduler chooses a node.</source>
            <translation>调度器正在选择节点。</translation>
        </message>
        <message>
            <source>The container runs; Ray answers its health check soon.</source>
            <translation>容器在运行；Ray 很快会应答健康检查。</translation>
        </message>
        <message>
            <source>Scale the cluster when you need some.</source>
            <translation>需要时再扩容集群。</translation>
        </message>
        <message>
            <source>Ray %1</source>
            <translation>Ray %1</translation>
        </message>
        <message>
            <source>Asked through the API server.</source>
            <translation>通过 API 服务器询问。</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>KubeRay</source>
            <translation>KubeRay</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>Worker %1</source>
            <extracomment>%1: the end of a worker pod's name</extracomment>
            <translation>worker %1</translation>
        </message>
        <message>
            <source>Placed on %1</source>
            <translation>已放置在 %1</translation>
        </message>
        <message>
            <source>Pulling the image</source>
            <translation>正在拉取镜像</translation>
        </message>
        <message>
            <source>Image pulled in %1</source>
            <translation>镜像拉取完成，用时 %1</translation>
        </message>
        <message>
            <source>Image was on the node</source>
            <translation>镜像已在节点上</translation>
        </message>
        <message>
            <source>Started a container</source>
            <translation>已启动容器</translation>
        </message>
        <message>
            <source>No node takes it: %1</source>
            <translation>没有节点接受它：%1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RecreateDialog</name>
        <message>
            <source>In %1 of %2</source>
            <translation>位于 %2 的 %1</translation>
        </message>
        <message>
            <source>No pod of it runs now.</source>
            <translation>它现在没有运行的 Pod。</translation>
        </message>
        <message numerus="yes">
            <source>%n pods stop</source>
            <translation>
                <numerusform>%n 个 Pod 将停止</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, the oldest after %2.</source>
            <translation>%1，最早的已运行 %2。</translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n 个 GPU</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 with %2, the oldest after %3.</source>
            <translation>%1，共 %2，最早的已运行 %3。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Delete and create again</source>
            <translation>删除并重新创建</translation>
        </message>
        <message>
            <source>Delete %1 and create it again?</source>
            <translation>删除 %1 并重新创建？</translation>
        </message>
        <message>
            <source>This is lost:</source>
            <translation>将会丢失：</translation>
        </message>
        <message>
            <source>The manifest is saved on this computer first. If anything goes wrong on the way, also if this program ends, it goes on from there.</source>
            <translation>清单会先保存在本机。中途出现任何问题，包括本程序退出，都可以从该处继续。</translation>
        </message>
        <message>
            <source>Let KubeRay restart it</source>
            <translation>让 KubeRay 重启它</translation>
        </message>
        <message>
            <source>Use this way</source>
            <translation>使用此方式</translation>
        </message>
        <message>
            <source>Export manifest…</source>
            <translation>导出清单…</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RecreatePage</name>
        <message>
            <source>That did not work. %1</source>
            <translation>操作未成功。%1</translation>
        </message>
        <message>
            <source>perhaps deleted, perhaps not</source>
            <translation>可能已删除，也可能未删除</translation>
        </message>
        <message>
            <source>Leave it so…</source>
            <translation>保持现状…</translation>
        </message>
        <message>
            <source>Export manifest…</source>
            <translation>导出清单…</translation>
        </message>
        <message>
            <source>Edit manifest</source>
            <translation>编辑清单</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>The manifest is on this computer until the new cluster is ready. If this program ends before, it offers to go on when it is started again.</source>
            <translation>清单保存在本机，直到新集群就绪。若本程序在此之前退出，下次启动时可继续。</translation>
        </message>
        <message>
            <source>%1 is created again</source>
            <translation>%1 已重新创建</translation>
        </message>
        <message>
            <source>Creating %1 again</source>
            <translation>正在重新创建 %1</translation>
        </message>
        <message>
            <source>%1 in %2 · started %3</source>
            <translation>%2 中的 %1 · 开始于 %3</translation>
        </message>
        <message>
            <source>This did not work</source>
            <translation>操作未成功</translation>
        </message>
        <message>
            <source>Nothing that is known.</source>
            <translation>没有已知的等待项。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Create with this manifest</source>
            <translation>用此清单创建</translation>
        </message>
        <message>
            <source>Open cluster</source>
            <translation>打开集群</translation>
        </message>
        <message>
            <source>Create it once more</source>
            <translation>再次创建</translation>
        </message>
        <message>
            <source>Take it as the new cluster</source>
            <translation>当作新集群</translation>
        </message>
        <message>
            <source>Delete it all the same</source>
            <translation>仍然删除</translation>
        </message>
        <message>
            <source>Remove the finalizer?</source>
            <translation>移除 finalizer？</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is taken off the old cluster, and nothing else. The old cluster then goes before whoever set it has finished. This stays behind:</source>
            <translation>只从旧集群上移除“%1”，不做其他改动。旧集群会在设置方完成之前消失。会留下：</translation>
        </message>
        <message>
            <source>Remove finalizer</source>
            <translation>移除 finalizer</translation>
        </message>
        <message>
            <source>Leave it so?</source>
            <translation>保持现状？</translation>
        </message>
        <message>
            <source>The cluster stays as it is now: %1. This is lost:</source>
            <translation>集群保持现在的状态：%1。将会丢失：</translation>
        </message>
        <message>
            <source>The saved manifest, unless you export it</source>
            <translation>已保存的清单，除非先导出</translation>
        </message>
        <message>
            <source>Leave it so</source>
            <translation>保持现状</translation>
        </message>
        <message>
            <source>Export the manifest</source>
            <translation>导出清单</translation>
        </message>
        <message>
            <source>YAML files (*.yaml *.yml)</source>
            <translation>YAML 文件 (*.yaml *.yml)</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RecreateText</name>
        <message>
            <source>Name and namespace have to stay: the cluster is created again, not another one.</source>
            <translation>名称和命名空间不能改变：这是重新创建同一个集群。</translation>
        </message>
        <message>
            <source>Another window works on this.</source>
            <translation>另一个窗口正在处理。</translation>
        </message>
        <message>
            <source>There is nothing to go on with: it was never begun, or it is over.</source>
            <translation>没有可继续的操作：它从未开始，或已经结束。</translation>
        </message>
        <message>
            <source>The new cluster is there already. Edit it instead of the saved manifest.</source>
            <translation>新集群已经存在。请编辑它，而不是已保存的清单。</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>The old cluster is deleted</source>
            <translation>旧集群已删除</translation>
        </message>
        <message>
            <source>Delete the old cluster</source>
            <translation>删除旧集群</translation>
        </message>
        <message>
            <source>Its pods are gone</source>
            <translation>它的 Pod 已全部消失</translation>
        </message>
        <message>
            <source>Wait for its pods</source>
            <translation>等待它的 Pod 结束</translation>
        </message>
        <message>
            <source>Its pods are ending</source>
            <translation>它的 Pod 正在结束</translation>
        </message>
        <message>
            <source>Nothing of it is left</source>
            <translation>旧集群已无残留</translation>
        </message>
        <message>
            <source>Wait for its finalizers</source>
            <translation>等待它的 finalizer</translation>
        </message>
        <message>
            <source>Its finalizers are at work</source>
            <translation>它的 finalizer 正在处理</translation>
        </message>
        <message>
            <source>The new cluster is created</source>
            <translation>新集群已创建</translation>
        </message>
        <message>
            <source>Create the new cluster</source>
            <translation>创建新集群</translation>
        </message>
        <message>
            <source>Head and workers are ready</source>
            <translation>head 和 worker 已就绪</translation>
        </message>
        <message>
            <source>Wait for head and workers</source>
            <translation>等待 head 和 worker</translation>
        </message>
        <message>
            <source>Head and workers are starting</source>
            <translation>head 和 worker 正在启动</translation>
        </message>
        <message>
            <source>You may not list the pods here, so only the cluster itself is waited for.</source>
            <translation>您无权列出这里的 Pod，因此只等待集群对象本身。</translation>
        </message>
        <message numerus="yes">
            <source>%n pods are still there</source>
            <translation>
                <numerusform>还有 %n 个 Pod</numerusform>
            </translation>
        </message>
        <message>
            <source>It is held by %1</source>
            <translation>被 %1 占住</translation>
        </message>
        <message>
            <source>The head comes first</source>
            <translation>先启动 head</translation>
        </message>
        <message>
            <source>The head is ready, %1 of %2 workers</source>
            <translation>head 已就绪，worker 就绪 %1/%2</translation>
        </message>
        <message>
            <source>The manifest is saved</source>
            <translation>清单已保存</translation>
        </message>
        <message>
            <source>The server looks at the manifest</source>
            <translation>服务器正在检查清单</translation>
        </message>
        <message>
            <source>On this computer, until the new cluster is ready</source>
            <translation>保存在本机，直到新集群就绪</translation>
        </message>
        <message>
            <source>Nobody answers</source>
            <translation>没有应答</translation>
        </message>
        <message>
            <source>It is asked again and again, and goes on by itself. %1</source>
            <translation>正在反复重试，恢复后会自动继续。%1</translation>
        </message>
        <message>
            <source>The new cluster is refused</source>
            <translation>新集群被拒绝</translation>
        </message>
        <message>
            <source>The manifest is saved: edit it, or remove what is in the way, and try again. %1</source>
            <translation>清单已保存：修改清单或排除障碍后再试。%1</translation>
        </message>
        <message>
            <source>Another cluster has the name now</source>
            <translation>这个名称已被另一个集群占用</translation>
        </message>
        <message>
            <source>It was created by %1 at %2. It is not touched. Try again once it is gone, or take it as the new cluster.</source>
            <translation>它由 %1 于 %2 创建，不会被改动。等它消失后再试，或把它当作新集群。</translation>
        </message>
        <message>
            <source>somebody else</source>
            <translation>其他人</translation>
        </message>
        <message>
            <source>The old cluster was changed meanwhile</source>
            <translation>旧集群在此期间被修改</translation>
        </message>
        <message>
            <source>Nothing is deleted yet. What was changed is not in the saved manifest: edit it, or delete the cluster all the same.</source>
            <translation>尚未删除任何内容。这些修改不在已保存的清单中：请修改清单，或仍然删除集群。</translation>
        </message>
        <message>
            <source>The new cluster was deleted</source>
            <translation>新集群已被删除</translation>
        </message>
        <message>
            <source>Somebody deleted it before it was ready. It can be created once more.</source>
            <translation>它在就绪之前被人删除。可以再次创建。</translation>
        </message>
        <message>
            <source>This context leads to another cluster now</source>
            <translation>此上下文现在指向另一个集群</translation>
        </message>
        <message>
            <source>It was begun on %1. Nothing is done here.</source>
            <translation>操作开始于 %1，这里不会做任何改动。</translation>
        </message>
        <message>
            <source>Another window works on this</source>
            <translation>另一个窗口正在处理</translation>
        </message>
        <message>
            <source>It goes on there.</source>
            <translation>会在那里继续。</translation>
        </message>
        <message>
            <source>This computer cannot save how far it is</source>
            <translation>本机无法保存进度</translation>
        </message>
        <message>
            <source>Without that nothing is done. %1</source>
            <translation>无法保存就不会执行任何操作。%1</translation>
        </message>
        <message>
            <source>It does not go on</source>
            <translation>无法继续</translation>
        </message>
        <message>
            <source>What is refused</source>
            <translation>被拒绝的内容</translation>
        </message>
        <message>
            <source>What is not ready yet</source>
            <translation>尚未就绪的部分</translation>
        </message>
        <message>
            <source>What holds it back</source>
            <translation>正在等待什么</translation>
        </message>
        <message>
            <source>no node</source>
            <translation>没有节点</translation>
        </message>
        <message>
            <source>Ending on %1 for %2.</source>
            <translation>正在 %1 上结束，已 %2。</translation>
        </message>
        <message>
            <source>Ending on %1.</source>
            <translation>正在 %1 上结束。</translation>
        </message>
        <message>
            <source>%1 on %2: it is deleted when the cluster itself is gone.</source>
            <translation>%2 上 %1：集群对象消失后才会被删除。</translation>
        </message>
        <message>
            <source>The node does not answer, so nobody can say whether the pod has ended. It goes when the node comes back or is removed.</source>
            <translation>节点没有应答，无法确认 Pod 是否已结束。节点恢复或被移除后它才会消失。</translation>
        </message>
        <message>
            <source>It is held by %1.</source>
            <translation>被 %1 占住。</translation>
        </message>
        <message numerus="yes">
            <source>It has %n seconds to end by itself.</source>
            <translation>
                <numerusform>它有 %n 秒可自行结束。</numerusform>
            </translation>
        </message>
        <message>
            <source>The Job %1 has failed; the operator lets the cluster go with its next look.</source>
            <translation>Job %1 已失败；operator 会在下次检查时放行。</translation>
        </message>
        <message>
            <source>The Job %1 is done; the operator lets the cluster go with its next look.</source>
            <translation>Job %1 已完成；operator 会在下次检查时放行。</translation>
        </message>
        <message>
            <source>The Job %1 has no pod yet.</source>
            <translation>Job %1 还没有 Pod。</translation>
        </message>
        <message numerus="yes">
            <source>Of the Job %1 the pod is %2. It has %n seconds in all.</source>
            <translation>
                <numerusform>Job %1 的 Pod 状态为 %2，总时限 %n 秒。</numerusform>
            </translation>
        </message>
        <message>
            <source>Whoever set this finalizer has to take it off when its own work is done.</source>
            <translation>设置此 finalizer 的一方完成工作后需自行移除它。</translation>
        </message>
        <message>
            <source>KubeRay clears the cluster's state out of Redis first. %1</source>
            <translation>KubeRay 先从 Redis 清除集群的状态。%1</translation>
        </message>
        <message>
            <source>KubeRay clears the cluster's state out of Redis once the pods are gone.</source>
            <translation>Pod 消失后，KubeRay 会从 Redis 清除集群的状态。</translation>
        </message>
        <message>
            <source>KubeRay clears the cluster's state out of Redis first. There is no Job for it yet: if it stays so, the operator does not run or may not make it.</source>
            <translation>KubeRay 先从 Redis 清除集群的状态，但还没有对应的 Job：若一直如此，说明 operator 没有运行或无权创建它。</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>head</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%2, %n GPUs, %3 old)</source>
            <translation>
                <numerusform>%1（%2，%n 个 GPU，已运行 %3）</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2, %3 old)</source>
            <translation>%1（%2，已运行 %3）</translation>
        </message>
        <message numerus="yes">
            <source>%n more pods</source>
            <translation>
                <numerusform>另外 %n 个 Pod</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything that runs in them: jobs, actors, objects in memory, files that are not on a volume</source>
            <translation>其中运行的一切：作业、actor、内存中的对象、不在卷上的文件</translation>
        </message>
        <message>
            <source>The state that the cluster keeps in Redis: KubeRay clears it</source>
            <translation>集群保存在 Redis 中的状态：KubeRay 会清除</translation>
        </message>
        <message>
            <source>Redis</source>
            <translation>Redis</translation>
        </message>
        <message>
            <source>The cluster's state stays in %1, in the keys of the storage namespace &quot;%2&quot;</source>
            <translation>集群的状态仍留在 %1 中，位于存储命名空间“%2”的键下</translation>
        </message>
        <message>
            <source>The new cluster has the same storage namespace and finds the old state there</source>
            <translation>新集群使用同一存储命名空间，会读到旧状态</translation>
        </message>
        <message>
            <source>Whatever &quot;%1&quot; should have cleaned up: Raydeck does not know it</source>
            <translation>“%1”本应清理的内容：Raydeck 不了解</translation>
        </message>
        <message numerus="yes">
            <source>The RayCluster, its Services and its Ingress stay. All %n pods are deleted and made anew, for this change and for each later one that KubeRay counts: images, groups, environment, head options.</source>
            <translation>
                <numerusform>RayCluster、Service 和 Ingress 保留。全部 %n 个 Pod 会被删除并重建；今后 KubeRay 计入的每次更改（镜像、组、环境变量、head 选项）也是如此。</numerusform>
            </translation>
        </message>
        <message>
            <source>KubeRay 1.6 and later can restart a cluster by itself. Its release is not known here.</source>
            <translation>KubeRay 1.6 及更高版本可自行重启集群。这里不知道它的版本。</translation>
        </message>
        <message>
            <source>KubeRay 1.6 and later can restart a cluster by itself; this one is older.</source>
            <translation>KubeRay 1.6 及更高版本可自行重启集群；这里的版本较旧。</translation>
        </message>
        <message>
            <source>KubeRay could restart the cluster by itself if its head were there to compare with.</source>
            <translation>若有 head 可供比较，KubeRay 可自行重启集群。</translation>
        </message>
        <message>
            <source>KubeRay cannot restart this cluster by itself: its head was made by a release before 1.6.</source>
            <translation>KubeRay 无法自行重启此集群：它的 head 由 1.6 之前的版本创建。</translation>
        </message>
        <message>
            <source>KubeRay would not restart this cluster now: its head was made by %1, and another release takes a first change over without a restart.</source>
            <translation>KubeRay 现在不会重启此集群：它的 head 由 %1 创建，换了版本后的首次更改不会触发重启。</translation>
        </message>
        <message>
            <source>KubeRay does not restart a cluster that belongs to a %1.</source>
            <translation>KubeRay 不会重启属于 %1 的集群。</translation>
        </message>
        <message>
            <source>KubeRay restarts nothing for these changes: it leaves replicas and tolerations out of account.</source>
            <translation>这些更改不会让 KubeRay 重启任何 Pod：副本数和容忍度不计入。</translation>
        </message>
        <message>
            <source>not deleted yet</source>
            <translation>尚未删除</translation>
        </message>
        <message>
            <source>being deleted</source>
            <translation>正在删除</translation>
        </message>
        <message>
            <source>deleted, not created yet</source>
            <translation>已删除，尚未创建</translation>
        </message>
        <message>
            <source>created, not ready yet</source>
            <translation>已创建，尚未就绪</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Remove finalizer…</source>
            <translation>移除 finalizer…</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RemoveOperatorDialog</name>
        <message>
            <source>Delete KubeRay's definitions as well</source>
            <translation>同时删除 KubeRay 的定义</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Remove operator</source>
            <translation>移除 operator</translation>
        </message>
        <message>
            <source>Remove the operator?</source>
            <translation>移除 operator？</translation>
        </message>
        <message>
            <source>Remove %1?</source>
            <translation>移除 %1？</translation>
        </message>
        <message>
            <source>Ray clusters that run go on running, but nobody scales, repairs or deletes their pods until an operator is there again. KubeRay's definitions stay.</source>
            <translation>运行中的 Ray 集群继续运行，但在重新有 operator 之前，没有人扩缩、修复或删除它们的 Pod。KubeRay 的定义会保留。</translation>
        </message>
        <message numerus="yes">
            <source>Delete these %n objects, with their pods</source>
            <translation>
                <numerusform>删除这 %n 个对象及其 Pod</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2 in %3</source>
            <extracomment>%1: kind, %2: name, %3: namespace</extracomment>
            <translation>%3 中的 %1 %2</translation>
        </message>
        <message>
            <source>Remove all of it</source>
            <translation>全部移除</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RequestTotals</name>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n 个 GPU</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 GPUs</source>
            <translation>%1 个 GPU</translation>
        </message>
        <message numerus="yes">
            <source>%n TPUs</source>
            <translation>
                <numerusform>%n 个 TPU</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accelerators</source>
            <translation>
                <numerusform>%n 个加速器</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n CPUs</source>
            <translation>
                <numerusform>%n 个 CPU</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 CPUs</source>
            <translation>%1 个 CPU</translation>
        </message>
        <message>
            <source>, </source>
            <extracomment>Between the parts of a list: 4 GPUs, 4 CPUs, 5 GB</extracomment>
            <translation>，</translation>
        </message>
        <message>
            <source>Head, no workers</source>
            <translation>head，没有 worker</translation>
        </message>
        <message numerus="yes">
            <source>Head + %n workers</source>
            <translation>
                <numerusform>head + %n 个 worker</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1: Head + 5 workers, %2: 11 GPUs, 44 CPUs, 336 GiB</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ReviewPage</name>
        <message>
            <source>YAML of all objects</source>
            <translation>所有对象的 YAML</translation>
        </message>
        <message>
            <source>Will be created, in this order</source>
            <translation>将按此顺序创建</translation>
        </message>
        <message>
            <source>Copy the YAML</source>
            <translation>复制 YAML</translation>
        </message>
        <message>
            <source>YAML</source>
            <translation>YAML</translation>
        </message>
        <message>
            <source>as it will be sent</source>
            <translation>将要发送的内容</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>检查并创建</translation>
        </message>
        <message>
            <source>What the server would say is asked before anything is created.</source>
            <translation>创建之前先询问服务器的意见。</translation>
        </message>
        <message numerus="yes">
            <source>%n objects</source>
            <translation>
                <numerusform>%n 个对象</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, dry run passed</source>
            <translation>%1，试运行通过</translation>
        </message>
        <message>
            <source>%1, dry run refused</source>
            <translation>%1，试运行被拒绝</translation>
        </message>
        <message>
            <source>Create cluster</source>
            <translation>创建集群</translation>
        </message>
        <message>
            <source>Created as soon as the server agrees</source>
            <translation>服务器一同意就创建</translation>
        </message>
        <message>
            <source>The server is asked</source>
            <translation>正在询问服务器</translation>
        </message>
        <message>
            <source>The server would take all of it</source>
            <translation>服务器会接受全部内容</translation>
        </message>
        <message>
            <source>Nothing is created yet.</source>
            <translation>还没有创建任何内容。</translation>
        </message>
        <message>
            <source>Not all of it can be created</source>
            <translation>无法全部创建</translation>
        </message>
        <message>
            <source>What is wrong stands below.</source>
            <translation>错误列在下面。</translation>
        </message>
        <message>
            <source>The server could not be asked</source>
            <translation>无法询问服务器</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <extracomment>Below the kind of an object. %1: its name, %2: its namespace</extracomment>
            <translation>%2 中的 %1</translation>
        </message>
        <message>
            <source>Go to the field</source>
            <translation>转到字段</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RowsEditor</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove this row</source>
            <translation>移除此行</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>taken from elsewhere; see the YAML</source>
            <translation>取自别处；见 YAML</translation>
        </message>
        <message>
            <source>“%1” is there twice.</source>
            <extracomment>%1: a key of a map</extracomment>
            <translation>“%1”出现了两次。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ScaleDialog</name>
        <message>
            <source>Worker group</source>
            <translation>Worker 组</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Scale %1</source>
            <translation>扩缩 %1</translation>
        </message>
        <message>
            <source>Workers</source>
            <translation>worker 数</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>最少</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>The worker group "%1" is not in the cluster any more</source>
            <translation>worker 组 "%1" 已不在集群中</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>扩缩</translation>
        </message>
        <message numerus="yes">
            <source>Worker group "%1" has %n pods now.</source>
            <extracomment>%1: name of a worker group, %n: its pods</extracomment>
            <translation>
                <numerusform>worker 组 "%1" 现在有 %n 个 Pod。</numerusform>
            </translation>
        </message>
        <message>
            <source>These numbers do not fit together</source>
            <translation>这些数字不相符</translation>
        </message>
        <message>
            <source>Set the limits</source>
            <translation>设置上下限</translation>
        </message>
        <message numerus="yes">
            <source>Scale to %n workers</source>
            <translation>
                <numerusform>扩缩到 %n 个 worker</numerusform>
            </translation>
        </message>
        <message>
            <source>These are the numbers that the group has.</source>
            <translation>这些就是该组现有的数字。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ScaleEffectText</name>
        <message>
            <source>No pod is created or deleted</source>
            <translation>不会创建或删除 Pod</translation>
        </message>
        <message numerus="yes">
            <source>No pod is created or deleted: %n are there</source>
            <translation>
                <numerusform>不会创建或删除 Pod：现有 %n 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Creates %n pods</source>
            <translation>
                <numerusform>创建 %n 个 Pod</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deletes %n pods</source>
            <translation>
                <numerusform>删除 %n 个 Pod</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The autoscaler decides about removing %n workers</source>
            <translation>
                <numerusform>由自动扩缩器决定移除 %n 个 worker</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing happens until the cluster is resumed</source>
            <translation>集群恢复之前不会发生任何事</translation>
        </message>
        <message>
            <source>KubeRay will not accept this</source>
            <translation>KubeRay 不会接受此更改</translation>
        </message>
        <message>
            <source>What KubeRay does with this is not known</source>
            <translation>KubeRay 会如何处理未知</translation>
        </message>
        <message numerus="yes">
            <source>They need %n GPUs, and wait as Pending while no node has them free.</source>
            <translation>
                <numerusform>它们需要 %n 个 GPU，在没有节点空闲时以 Pending 等待。</numerusform>
            </translation>
        </message>
        <message>
            <source>KubeRay chooses which. What runs there is lost.</source>
            <translation>由 KubeRay 选择。其中运行的内容会丢失。</translation>
        </message>
        <message>
            <source>KubeRay deletes none of them by itself while autoscaling is on.</source>
            <translation>开启自动扩缩时，KubeRay 不会自行删除任何一个。</translation>
        </message>
        <message numerus="yes">
            <source>It will then have %n workers.</source>
            <translation>
                <numerusform>之后将有 %n 个 worker。</numerusform>
            </translation>
        </message>
        <message>
            <source>KubeRay takes the lower limit, %1.</source>
            <translation>KubeRay 取下限 %1。</translation>
        </message>
        <message>
            <source>KubeRay takes the upper limit, %1.</source>
            <translation>KubeRay 取上限 %1。</translation>
        </message>
        <message>
            <source>Autoscaling is on: the autoscaler may change the number again within the limits.</source>
            <translation>自动扩缩已开启：自动扩缩器可能会在上下限之间再次更改数量。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::SearchField</name>
        <message>
            <source>Clear (Esc)</source>
            <translation>清除（Esc）</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::Sidebar</name>
        <message>
            <source>Filter contexts</source>
            <translation>筛选上下文</translation>
        </message>
        <message>
            <source>No contexts yet</source>
            <translation>还没有上下文</translation>
        </message>
        <message>
            <source>A context is one cluster and one sign-in from your kubeconfig file.</source>
            <translation>上下文是 kubeconfig 文件中的一个集群和一种登录方式。</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Open a kubeconfig file</source>
            <translation>打开 kubeconfig 文件</translation>
        </message>
        <message>
            <source>Contexts</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>Namespace</source>
            <translation>命名空间</translation>
        </message>
        <message>
            <source>All namespaces</source>
            <translation>所有命名空间</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::StatusLine</name>
        <message>
            <source>Kubernetes %1</source>
            <translation>Kubernetes %1</translation>
        </message>
        <message>
            <source>no KubeRay operator found</source>
            <translation>未找到 KubeRay operator</translation>
        </message>
        <message>
            <source>several KubeRay operators</source>
            <translation>多个 KubeRay operator</translation>
        </message>
        <message>
            <source>KubeRay %1</source>
            <translation>KubeRay %1</translation>
        </message>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n GPUs</source>
            <translation>
                <numerusform>%n 个 GPU</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Raydeck %1</source>
            <translation>Raydeck %1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::StepList</name>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::StoragePage</name>
        <message>
            <source>Put objects that have no room in memory into a folder of their own</source>
            <translation>把内存放不下的对象存入单独的文件夹</translation>
        </message>
        <message>
            <source>Model files</source>
            <translation>模型文件</translation>
        </message>
        <message>
            <source>Ray's own files</source>
            <translation>Ray 自己的文件</translation>
        </message>
        <message>
            <source>Folder in every member</source>
            <translation>每个成员中的文件夹</translation>
        </message>
        <message>
            <source>On the disk of each member's node; it is emptied when the member ends.</source>
            <translation>在每个成员所在节点的磁盘上；成员结束时清空。</translation>
        </message>
        <message>
            <source>A path from the root is needed, of letters, digits, dots, hyphens and underscores.</source>
            <translation>需要从根开始的路径，由字母、数字、点、连字符和下划线组成。</translation>
        </message>
        <message>
            <source>The volume %1 is mounted at this path already.</source>
            <translation>卷 %1 已挂载在此路径。</translation>
        </message>
        <message>
            <source>Storage and model files</source>
            <translation>存储和模型文件</translation>
        </message>
        <message>
            <source>Before a model starts, the head and all workers need the same model files. What is chosen here is mounted in all of them alike.</source>
            <translation>模型启动之前，head 和所有 worker 需要相同的模型文件。这里的选择会同样挂载到所有成员。</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>No model files</source>
            <translation>没有模型文件</translation>
        </message>
        <message>
            <source>Volume %1</source>
            <extracomment>%1: the name of a volume</extracomment>
            <translation>卷 %1</translation>
        </message>
        <message>
            <source>New volume, %1, RWX</source>
            <extracomment>%1: a size such as 200 GiB</extracomment>
            <translation>新的卷，%1，RWX</translation>
        </message>
        <message>
            <source>New volume, %1, RWO</source>
            <translation>新的卷，%1，RWO</translation>
        </message>
        <message>
            <source>%1 of each node</source>
            <extracomment>%1: a folder</extracomment>
            <translation>每个节点的 %1</translation>
        </message>
        <message>
            <source>NFS, %1:%2</source>
            <extracomment>%1: a server; %2: a folder there</extracomment>
            <translation>NFS，%1:%2</translation>
        </message>
        <message>
            <source>Logs and sessions are in /tmp/ray of each container, and go with it.</source>
            <translation>日志和会话在每个容器的 /tmp/ray 中，随容器消失。</translation>
        </message>
        <message>
            <source>Logs and sessions are in /tmp/ray, on the volume %1 of each member.</source>
            <translation>日志和会话在 /tmp/ray 中，位于每个成员的卷 %1 上。</translation>
        </message>
        <message>
            <source>The head has a system-config of its own.</source>
            <translation>head 有自己的 system-config。</translation>
        </message>
        <message>
            <source>The YAML cannot be changed here</source>
            <extracomment>%1: the reason</extracomment>
            <translation>这里无法更改 YAML</translation>
        </message>
        <message>
            <source>Not all members have them: %1</source>
            <extracomment>%1: names of groups</extracomment>
            <translation>不是所有成员都有：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A model that starts on such a member does not find its files.</source>
            <translation>在这样的成员上启动的模型找不到文件。</translation>
        </message>
        <message>
            <source>Mount everywhere</source>
            <translation>全部挂载</translation>
        </message>
        <message>
            <source>Every node needs the same files in this folder</source>
            <translation>每个节点的此文件夹中都需要相同的文件</translation>
        </message>
        <message>
            <source>After the start, "Verify model files" compares them on every member.</source>
            <translation>启动之后，“校验模型文件”会在每个成员上比较它们。</translation>
        </message>
        <message>
            <source>All members need the same files</source>
            <translation>所有成员需要相同的文件</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::Suggestions</name>
        <message>
            <source>%1: it fits</source>
            <extracomment>%1: 1 GPU; of the head</extracomment>
            <translation>%1：放得下</translation>
        </message>
        <message numerus="yes">
            <source>%1 each: all %n fit</source>
            <extracomment>%1: 1 GPU; %n: number of workers</extracomment>
            <translation>
                <numerusform>每个 %1：全部 %n 个都放得下</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Start with %n workers</source>
            <translation>
                <numerusform>以 %n 个 worker 启动</numerusform>
            </translation>
        </message>
        <message>
            <source>Tolerate the taint of these nodes</source>
            <translation>容忍这些节点的污点</translation>
        </message>
        <message>
            <source>Keep the head off nodes with GPUs</source>
            <translation>不让 head 落在有 GPU 的节点上</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::UnfinishedDialog</name>
        <message>
            <source>Unfinished</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>%1 in %2: %3. Started %4.</source>
            <translation>%2 中的 %1：%3。开始于 %4。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>These files cannot be read. They stay where they are; the manifest may still be found in them:</source>
            <translation>这些文件无法读取，会保留在原处，其中或许仍能找到清单：</translation>
        </message>
        <message>
            <source>Clusters that were not created again yet</source>
            <translation>尚未重新创建的集群</translation>
        </message>
        <message>
            <source>This program ended before they were ready. Their manifests are on this computer.</source>
            <translation>本程序在它们就绪之前退出。清单保存在本机。</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍后</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::VerifyFilesDialog</name>
        <message>
            <source>Folder or file in the containers</source>
            <translation>容器中的文件夹或文件</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Verify files</source>
            <translation>校验文件</translation>
        </message>
        <message>
            <source>Verify model files</source>
            <translation>校验模型文件</translation>
        </message>
        <message>
            <source>Model files of %1</source>
            <extracomment>%1: name of a Ray cluster</extracomment>
            <translation>%1 的模型文件</translation>
        </message>
        <message>
            <source>Before a model starts, all members must hold the same files. Names, sizes and SHA-256 are compared on the head and on every worker.</source>
            <translation>模型启动前，所有成员必须持有相同的文件。将在 head 和每个 worker 上比较文件名、大小和 SHA-256。</translation>
        </message>
        <message>
            <source>Members of the cluster</source>
            <translation>集群的成员</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>No mount for model files was found; any absolute path can be given.</source>
            <translation>没有找到用于模型文件的挂载；可以填写任意绝对路径。</translation>
        </message>
        <message>
            <source>The list holds the mounts of the Ray container.</source>
            <translation>列表中是 Ray 容器的挂载路径。</translation>
        </message>
        <message>
            <source>An absolute path is needed, such as /models.</source>
            <translation>需要绝对路径，例如 /models。</translation>
        </message>
        <message>
            <source>The cluster has no pods.</source>
            <translation>该集群没有 Pod。</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message numerus="yes">
            <source>%n members are asked</source>
            <translation>
                <numerusform>将询问 %n 个成员</numerusform>
            </translation>
        </message>
        <message>
            <source>Every file is read on every member: large models take minutes.</source>
            <translation>每个成员上的每个文件都会被读取：大模型需要几分钟。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::Wizard</name>
        <message>
            <source>A note about a creation of earlier cannot be read</source>
            <translation>无法读取之前某次创建的记录</translation>
        </message>
        <message>
            <source>What was created then may still be in the cluster, and is not listed here. The note is kept until you remove it: %1</source>
            <extracomment>%1: paths of files</extracomment>
            <translation>当时创建的内容可能仍在集群中，此处未列出。该记录会一直保留，直到您将其删除：%1</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>知道了</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>%1 · Kubernetes %2</source>
            <extracomment>Where the cluster is made. %1: name of a context, %2: a version such as 1.33.4</extracomment>
            <translation>%1 · Kubernetes %2</translation>
        </message>
        <message>
            <source>Keep what you have entered?</source>
            <translation>保留您输入的内容？</translation>
        </message>
        <message>
            <source>Nothing was created in the cluster. What is kept is offered again the next time.</source>
            <translation>集群中没有创建任何内容。保留的内容下次会再次提供。</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Keep and close</source>
            <translation>保留并关闭</translation>
        </message>
        <message>
            <source>Save as preset</source>
            <translation>保存为预设</translation>
        </message>
        <message>
            <source>The preset could not be saved</source>
            <translation>无法保存预设</translation>
        </message>
        <message>
            <source>The form waits until the YAML can be read</source>
            <translation>在能读取 YAML 之前表单会等待</translation>
        </message>
        <message>
            <source>Show the line</source>
            <translation>显示该行</translation>
        </message>
        <message>
            <source>Take the last right text</source>
            <translation>采用最后正确的文本</translation>
        </message>
        <message>
            <source>Your unfinished form is back</source>
            <extracomment>%1: date and time</extracomment>
            <translation>您未完成的表单回来了</translation>
        </message>
        <message>
            <source>It was kept on this computer, as of %1.</source>
            <translation>它保存在这台电脑上，时间是 %1。</translation>
        </message>
        <message>
            <source>Start anew</source>
            <translation>重新开始</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <extracomment>Button. %1: title of the next step</extracomment>
            <translation>下一步：%1</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>What this cluster has</source>
            <translation>此集群有什么</translation>
        </message>
        <message>
            <source>KubeRay</source>
            <translation>KubeRay</translation>
        </message>
        <message>
            <source>The operator</source>
            <translation>operator</translation>
        </message>
        <message>
            <source>Basics</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <source>Name, namespace, image</source>
            <translation>名称、命名空间、镜像</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Head</translation>
        </message>
        <message>
            <source>Workers and GPUs</source>
            <translation>Worker 和 GPU</translation>
        </message>
        <message>
            <source>Storage and model files</source>
            <translation>存储和模型文件</translation>
        </message>
        <message>
            <source>Dashboard</source>
            <translation>Dashboard</translation>
        </message>
        <message>
            <source>Ingress</source>
            <translation>Ingress</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>检查并创建</translation>
        </message>
        <message>
            <source>YAML and dry run</source>
            <translation>YAML 和试运行</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::WizardSide</name>
        <message>
            <source>Show YAML</source>
            <translation>显示 YAML</translation>
        </message>
        <message>
            <source>Save as preset…</source>
            <translation>保存为预设…</translation>
        </message>
        <message>
            <source>New cluster</source>
            <translation>新建集群</translation>
        </message>
        <message>
            <source>Hide YAML</source>
            <translation>隐藏 YAML</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::WorkersPage</name>
        <message>
            <source>Name of the group</source>
            <translation>组名</translation>
        </message>
        <message>
            <source>Advanced: image, environment, start parameters</source>
            <translation>高级：镜像、环境、启动参数</translation>
        </message>
        <message>
            <source>Ray's container</source>
            <translation>Ray 的容器</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Pods</source>
            <translation>Pod</translation>
        </message>
        <message>
            <source>Worker groups</source>
            <translation>Worker 组</translation>
        </message>
        <message>
            <source>Add group</source>
            <translation>添加组</translation>
        </message>
        <message>
            <source>More for this group</source>
            <translation>此组的更多操作</translation>
        </message>
        <message>
            <source>Copy group</source>
            <translation>复制组</translation>
        </message>
        <message>
            <source>Rename group</source>
            <translation>重命名组</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>左移</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>右移</translation>
        </message>
        <message>
            <source>Remove group</source>
            <translation>移除组</translation>
        </message>
        <message>
            <source>Workers and GPUs</source>
            <translation>Worker 和 GPU</translation>
        </message>
        <message>
            <source>Choose what each worker gets. The answer on the right is computed from the nodes as they are.</source>
            <translation>选择每个 worker 得到什么。右侧的答案根据节点的现状计算。</translation>
        </message>
        <message>
            <source>No workers</source>
            <translation>没有 worker</translation>
        </message>
        <message>
            <source>The head does all the work by itself.</source>
            <translation>head 独自完成所有工作。</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>The YAML cannot be changed here: %1</source>
            <extracomment>%1: the reason</extracomment>
            <translation>这里无法更改 YAML：%1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::YamlField</name>
        <message>
            <source>One value is wanted here.</source>
            <translation>这里需要一个值。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::YamlPane</name>
        <message>
            <source>YAML of the new cluster</source>
            <translation>新集群的 YAML</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo (%1)</source>
            <translation>撤销（%1）</translation>
        </message>
        <message>
            <source>Copy the YAML</source>
            <translation>复制 YAML</translation>
        </message>
        <message>
            <source>Hide YAML</source>
            <translation>隐藏 YAML</translation>
        </message>
        <message>
            <source>YAML</source>
            <translation>YAML</translation>
        </message>
        <message>
            <source>and form are one</source>
            <translation>与表单是同一份</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <extracomment>%1: number of a line, %2: what is wrong there</extracomment>
            <translation>第 %1 行：%2</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::RayFieldHelp</name>
        <message>
            <source>What is wanted: one head and groups of workers.</source>
            <translation>期望的状态：一个 head 和若干 worker 组。</translation>
        </message>
        <message>
            <source>What the operator found; nobody else writes it.</source>
            <translation>operator 观察到的状态；只有它会写入。</translation>
        </message>
        <message>
            <source>The head: one pod with Ray&apos;s control store and dashboard, and the autoscaler beside it.</source>
            <translation>head：运行 Ray 控制存储和仪表板的一个 pod，autoscaler 也在其中。</translation>
        </message>
        <message>
            <source>The head&apos;s pod, as Kubernetes describes pods. Its first container runs Ray.</source>
            <translation>head 的 pod，按 Kubernetes 的方式描述。第一个容器运行 Ray。</translation>
        </message>
        <message>
            <source>The worker groups; the pods of a group are all alike.</source>
            <translation>worker 组；同一组的 pod 完全相同。</translation>
        </message>
        <message>
            <source>One worker group.</source>
            <translation>一个 worker 组。</translation>
        </message>
        <message>
            <source>The name of the group, in the names of its pods and in their label ray.io/group.</source>
            <translation>组的名称，出现在其 pod 的名称和标签 ray.io/group 中。</translation>
        </message>
        <message>
            <source>How many workers there should be. With the autoscaler on, it is the one that sets this.</source>
            <translation>期望的 worker 数量。启用 autoscaler 时由它来设置。</translation>
        </message>
        <message>
            <source>The autoscaler keeps at least this many workers.</source>
            <translation>autoscaler 至少保留这么多 worker。</translation>
        </message>
        <message>
            <source>The autoscaler makes at most this many workers.</source>
            <translation>autoscaler 最多创建这么多 worker。</translation>
        </message>
        <message>
            <source>True deletes the group&apos;s pods; false makes them again.</source>
            <translation>true 会删除该组的 pod；false 会重新创建。</translation>
        </message>
        <message>
            <source>Which workers go first when there should be fewer.</source>
            <translation>减少数量时先移除哪些 worker。</translation>
        </message>
        <message>
            <source>Names of pods that go first; the autoscaler writes here too.</source>
            <translation>先移除的 pod 的名称；autoscaler 也会写入这里。</translation>
        </message>
        <message>
            <source>The group&apos;s pods, as Kubernetes describes pods. Their first container runs Ray.</source>
            <translation>该组的 pod，按 Kubernetes 的方式描述。第一个容器运行 Ray。</translation>
        </message>
        <message>
            <source>How Ray&apos;s autoscaler works: a container beside the head.</source>
            <translation>Ray autoscaler 的工作方式：与 head 并列的一个容器。</translation>
        </message>
        <message>
            <source>Keeps the state of the cluster outside of the head, so that a new head goes on with it.</source>
            <translation>将集群状态保存在 head 之外，新的 head 可以继续使用。</translation>
        </message>
        <message>
            <source>The user name itself.</source>
            <translation>用户名本身。</translation>
        </message>
        <message>
            <source>The password itself, for everybody to read who sees this object; valueFrom is better.</source>
            <translation>密码本身，能看到此对象的人都能读到；最好使用 valueFrom。</translation>
        </message>
        <message>
            <source>Where it is read from, such as a Secret.</source>
            <translation>从何处读取，例如一个 Secret。</translation>
        </message>
        <message>
            <source>Whether Ray asks for a token from those who talk to it.</source>
            <translation>Ray 是否要求与其通信者提供令牌。</translation>
        </message>
        <message>
            <source>What happens to running pods when this document changes.</source>
            <translation>此文档更改时，运行中的 pod 会怎样。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::SchemaHelp</name>
        <message>
            <source>%1: %2, required</source>
            <translation>%1：%2，必填</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Default: %1</source>
            <translation>默认值：%1</translation>
        </message>
        <message>
            <source>One of: %1</source>
            <translation>可选值：%1</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::SchemaProblemText</name>
        <message>
            <source>&quot;%1&quot; is not a quantity such as 500m, 2 or 4Gi.</source>
            <translation>“%1”不是数量，例如 500m、2 或 4Gi。</translation>
        </message>
        <message>
            <source>This is a &quot;%1&quot;, not a %2.</source>
            <translation>这是“%1”，不是 %2。</translation>
        </message>
        <message>
            <source>This is of version &quot;%1&quot;, not %2.</source>
            <translation>其版本是“%1”，不是 %2。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PlanText</name>
        <message>
            <source>Acts now</source>
            <translation>立即生效</translation>
        </message>
        <message>
            <source>Only for new pods</source>
            <translation>仅对新 Pod</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>被忽略</translation>
        </message>
        <message>
            <source>Restarts everything</source>
            <translation>全部重启</translation>
        </message>
        <message>
            <source>Orphans pods</source>
            <translation>遗留 Pod</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>未知</translation>
        </message>
        <message numerus="yes">
            <source>creates %n pods</source>
            <translation>
                <numerusform>创建 %n 个 Pod</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes %n pods, which KubeRay chooses</source>
            <translation>
                <numerusform>删除 %n 个 Pod，由 KubeRay 选择</numerusform>
            </translation>
        </message>
        <message>
            <source>deletes %1</source>
            <translation>删除 %1</translation>
        </message>
        <message>
            <source>deletes %1, and as many new pods come at once</source>
            <translation>删除 %1，并立即补上同样多的新 Pod</translation>
        </message>
        <message>
            <source>deletes %1, with the other hosts of their replicas</source>
            <translation>删除 %1 及其副本的其他主机</translation>
        </message>
        <message numerus="yes">
            <source>deletes all %n pods</source>
            <translation>
                <numerusform>删除全部 %n 个 Pod</numerusform>
            </translation>
        </message>
        <message>
            <source>deletes all pods</source>
            <translation>删除全部 Pod</translation>
        </message>
        <message numerus="yes">
            <source>creates %n pods: the cluster goes on</source>
            <translation>
                <numerusform>创建 %n 个 Pod：集群继续运行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes the %n pods of group %1</source>
            <translation>
                <numerusform>删除组 %1 的 %n 个 Pod</numerusform>
            </translation>
        </message>
        <message>
            <source>creates and deletes no pod</source>
            <translation>不创建也不删除 Pod</translation>
        </message>
        <message>
            <source>creates and deletes no pod: the minimum, %1, counts</source>
            <translation>不创建也不删除 Pod：以最小值 %1 为准</translation>
        </message>
        <message>
            <source>creates and deletes no pod: the maximum, %1, counts</source>
            <translation>不创建也不删除 Pod：以最大值 %1 为准</translation>
        </message>
        <message>
            <source>counts with the other numbers of the group</source>
            <translation>与该组的其他数字一起生效</translation>
        </message>
        <message numerus="yes">
            <source>%n pods more than asked for stay until the autoscaler removes them</source>
            <translation>
                <numerusform>多出的 %n 个 Pod 会保留，直到自动伸缩器移除</numerusform>
            </translation>
        </message>
        <message>
            <source>the autoscaler reads it within seconds</source>
            <translation>自动伸缩器会在数秒内读取</translation>
        </message>
        <message>
            <source>nobody reads it: autoscaling is off</source>
            <translation>没有读取者：自动伸缩未开启</translation>
        </message>
        <message>
            <source>there is no pod %1</source>
            <translation>没有 Pod %1</translation>
        </message>
        <message numerus="yes">
            <source>adds %n pods; those that run stay beside them</source>
            <translation>
                <numerusform>增加 %n 个 Pod；正在运行的保留不动</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deletes the %n pods of group %1 and makes them anew</source>
            <translation>
                <numerusform>删除组 %1 的 %n 个 Pod 并重新创建</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>replicas that run keep their %n hosts</source>
            <translation>
                <numerusform>正在运行的副本保持 %n 台主机</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pods of group %1 run on, and nobody looks after them</source>
            <translation>
                <numerusform>组 %1 的 %n 个 Pod 继续运行，但无人管理</numerusform>
            </translation>
        </message>
        <message>
            <source>pods of group %1 run on, and nobody looks after them</source>
            <translation>组 %1 的 Pod 继续运行，但无人管理</translation>
        </message>
        <message>
            <source>group %1 has no pods</source>
            <translation>组 %1 没有 Pod</translation>
        </message>
        <message>
            <source>group %1 goes, with all pods of the cluster</source>
            <translation>组 %1 随集群的全部 Pod 一起移除</translation>
        </message>
        <message>
            <source>holds from the next change on</source>
            <translation>从下一次更改起生效</translation>
        </message>
        <message>
            <source>holds for what is changed with it</source>
            <translation>对同时的更改生效</translation>
        </message>
        <message>
            <source>restarts nothing: an older KubeRay made the head</source>
            <translation>不会重启：头节点由旧版 KubeRay 创建</translation>
        </message>
        <message>
            <source>this change is passed over: KubeRay %1 made the head</source>
            <translation>此更改会被略过：头节点由 KubeRay %1 创建</translation>
        </message>
        <message>
            <source>from now on no change restarts the cluster</source>
            <translation>此后任何更改都不会重启集群</translation>
        </message>
        <message numerus="yes">
            <source>deletes all %n pods and makes them anew</source>
            <translation>
                <numerusform>删除全部 %n 个 Pod 并重新创建</numerusform>
            </translation>
        </message>
        <message>
            <source>deletes all pods and makes them anew</source>
            <translation>删除全部 Pod 并重新创建</translation>
        </message>
        <message>
            <source>the running head keeps %1</source>
            <translation>正在运行的头节点保持 %1</translation>
        </message>
        <message>
            <source>the running head stays as it is</source>
            <translation>正在运行的头节点保持不变</translation>
        </message>
        <message numerus="yes">
            <source>%n running workers stay as they are</source>
            <translation>
                <numerusform>%n 个正在运行的工作节点保持不变</numerusform>
            </translation>
        </message>
        <message>
            <source>running workers stay as they are</source>
            <translation>正在运行的工作节点保持不变</translation>
        </message>
        <message numerus="yes">
            <source>%n running pods stay as they are</source>
            <translation>
                <numerusform>%n 个正在运行的 Pod 保持不变</numerusform>
            </translation>
        </message>
        <message>
            <source>running pods stay as they are</source>
            <translation>正在运行的 Pod 保持不变</translation>
        </message>
        <message>
            <source>no pod runs now; those that come have it</source>
            <translation>当前没有 Pod 运行；之后创建的会采用</translation>
        </message>
        <message>
            <source>all pods are made now, and have it</source>
            <translation>所有 Pod 现在创建，并采用它</translation>
        </message>
        <message>
            <source>holds once the cluster is resumed</source>
            <translation>集群恢复后生效</translation>
        </message>
        <message>
            <source>the autoscaler comes with the next head; until then no worker is removed</source>
            <translation>自动伸缩器随下一个头节点到来；在此之前不会移除工作节点</translation>
        </message>
        <message>
            <source>the autoscaler stays until the head is made anew</source>
            <translation>自动伸缩器保留，直到头节点重新创建</translation>
        </message>
        <message>
            <source>the autoscaler beside the running head stays as it is</source>
            <translation>正在运行的头节点旁的自动伸缩器保持不变</translation>
        </message>
        <message>
            <source>stays suspended: only “suspend: false” resumes it</source>
            <translation>保持挂起：只有 “suspend: false” 才会恢复</translation>
        </message>
        <message>
            <source>creates the Ingress</source>
            <translation>创建 Ingress</translation>
        </message>
        <message>
            <source>the Ingress stays</source>
            <translation>Ingress 保留</translation>
        </message>
        <message>
            <source>the Ingress that is there is never changed</source>
            <translation>已有的 Ingress 不会被更改</translation>
        </message>
        <message>
            <source>changes the Ingress</source>
            <translation>更改 Ingress</translation>
        </message>
        <message>
            <source>there is no Ingress: enableIngress is not true</source>
            <translation>没有 Ingress：enableIngress 不为 true</translation>
        </message>
        <message>
            <source>the head Service stays as it is</source>
            <translation>头节点 Service 保持不变</translation>
        </message>
        <message>
            <source>the head Service keeps its ports</source>
            <translation>头节点 Service 保持其端口</translation>
        </message>
        <message>
            <source>creates the Service for Ray Serve</source>
            <translation>为 Ray Serve 创建 Service</translation>
        </message>
        <message>
            <source>the Service for Ray Serve stays</source>
            <translation>Ray Serve 的 Service 保留</translation>
        </message>
        <message>
            <source>it is so already</source>
            <translation>已经如此</translation>
        </message>
        <message>
            <source>it can never be changed</source>
            <translation>永远不能更改</translation>
        </message>
        <message>
            <source>it would be another object</source>
            <translation>那将是另一个对象</translation>
        </message>
        <message>
            <source>both versions of the API mean the same</source>
            <translation>两个 API 版本含义相同</translation>
        </message>
        <message>
            <source>another controller looks after this cluster</source>
            <translation>由其他控制器管理此集群</translation>
        </message>
        <message>
            <source>hands the cluster over to another controller</source>
            <translation>将集群交给其他控制器</translation>
        </message>
        <message>
            <source>KubeRay looks after the cluster from now on</source>
            <translation>此后由 KubeRay 管理集群</translation>
        </message>
        <message>
            <source>KubeRay does not read it, and no pod gets it</source>
            <translation>KubeRay 不读取它，也没有 Pod 得到它</translation>
        </message>
        <message>
            <source>read by a batch scheduler when pods are made</source>
            <translation>创建 Pod 时由批调度器读取</translation>
        </message>
        <message>
            <source>read by Kueue</source>
            <translation>由 Kueue 读取</translation>
        </message>
        <message>
            <source>needs the operator&apos;s feature gate %1</source>
            <translation>需要 operator 的特性开关 %1</translation>
        </message>
        <message>
            <source>pods made later have the new order</source>
            <translation>之后创建的 Pod 采用新顺序</translation>
        </message>
        <message>
            <source>this KubeRay does not know the field</source>
            <translation>此版本 KubeRay 不认识该字段</translation>
        </message>
        <message>
            <source>no rule covers this change</source>
            <translation>没有规则涵盖此更改</translation>
        </message>
        <message>
            <source>it would be refused</source>
            <translation>会被拒绝</translation>
        </message>
        <message>
            <source>%1 → %2: %3</source>
            <translation>%1 → %2：%3</translation>
        </message>
        <message numerus="yes">
            <source>%n would be rejected</source>
            <translation>
                <numerusform>%n 项会被拒绝</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restart everything</source>
            <translation>
                <numerusform>%n 项会全部重启</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n leave pods behind</source>
            <translation>
                <numerusform>%n 项会遗留 Pod</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n act now</source>
            <translation>
                <numerusform>%n 项立即生效</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait for new pods</source>
            <translation>
                <numerusform>%n 项等待新 Pod</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are ignored</source>
            <translation>
                <numerusform>%n 项被忽略</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are not known</source>
            <translation>
                <numerusform>%n 项未知</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Nothing is changed.</source>
            <translation>没有更改。</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1。</translation>
        </message>
        <message>
            <source>running workers keep %1</source>
            <translation>正在运行的工作节点保持 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n running workers keep %1</source>
            <translation>
                <numerusform>%n 个正在运行的工作节点保持 %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::WaysPanel</name>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>Delete and create</source>
            <translation>删除并重建</translation>
        </message>
        <message numerus="yes">
            <source>%n act now</source>
            <translation>
                <numerusform>%n 项立即生效</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n changes take effect.</source>
            <translation>
                <numerusform>全部 %n 项更改都会生效。</numerusform>
            </translation>
        </message>
        <message>
            <source>No pod of it runs now.</source>
            <translation>当前没有它的 Pod 在运行。</translation>
        </message>
        <message numerus="yes">
            <source>%n pods stop, and all that runs in them.</source>
            <translation>
                <numerusform>%n 个 Pod 及其中运行的一切会停止。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2 The manifest is saved first.</source>
            <translation>%1%2 会先保存清单。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::PlanModel</name>
        <message>
            <source>Verdict</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>会发生什么</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::Recreations</name>
        <message>
            <source>The cluster cannot be read</source>
            <translation>无法读取集群</translation>
        </message>
        <message>
            <source>Nothing was deleted</source>
            <translation>没有删除任何内容</translation>
        </message>
        <message>
            <source>Export manifest</source>
            <translation>导出清单</translation>
        </message>
        <message>
            <source>The file was not written</source>
            <translation>文件未写入</translation>
        </message>
        <message>
            <source>The history is not kept on this computer</source>
            <translation>历史未能保存在此计算机上</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::YamlTab</name>
        <message>
            <source>Previous change</source>
            <translation>上一处更改</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>下一处更改</translation>
        </message>
        <message>
            <source>Hide fields set by the server</source>
            <translation>隐藏服务器设置的字段</translation>
        </message>
        <message>
            <source>YAML of the cluster</source>
            <translation>集群的 YAML</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Diff</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>Unified</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>More for this YAML</source>
            <translation>此 YAML 的更多操作</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Fold all</source>
            <translation>全部折叠</translation>
        </message>
        <message>
            <source>Unfold all</source>
            <translation>全部展开</translation>
        </message>
        <message>
            <source>What happens to each changed field</source>
            <translation>每个已更改字段会发生什么</translation>
        </message>
        <message>
            <source>No difference</source>
            <translation>没有差异</translation>
        </message>
        <message>
            <source>Change %1 of %2</source>
            <translation>更改 %1 / %2</translation>
        </message>
        <message>
            <source>Reading the cluster</source>
            <translation>正在读取集群</translation>
        </message>
        <message>
            <source>“%1” is applied.</source>
            <translation>“%1” 已应用。</translation>
        </message>
        <message>
            <source>Somebody changed it in this moment. Look at the conflicts, then apply again.</source>
            <translation>刚刚有人更改了它。请查看冲突，然后重新应用。</translation>
        </message>
        <message>
            <source>This cluster is gone</source>
            <translation>此集群已不存在</translation>
        </message>
        <message>
            <source>What you wrote is kept as a draft on this computer.</source>
            <translation>您写的内容作为草稿保存在此计算机上。</translation>
        </message>
        <message>
            <source>Back to the clusters</source>
            <translation>返回集群列表</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>Your draft</source>
            <translation>您的草稿</translation>
        </message>
        <message>
            <source>The server now</source>
            <translation>服务器当前</translation>
        </message>
        <message>
            <source>Dry run</source>
            <translation>试运行</translation>
        </message>
        <message>
            <source>as opened at %1</source>
            <translation>打开于 %1</translation>
        </message>
        <message>
            <source>as opened at %1, unchanged since</source>
            <translation>打开于 %1，此后未变</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>服务器上</translation>
        </message>
        <message>
            <source>saved on this computer at %1</source>
            <translation>%1 保存于此计算机</translation>
        </message>
        <message>
            <source>not changed</source>
            <translation>未更改</translation>
        </message>
        <message>
            <source>Your draft has none of them; the dry run shows them.</source>
            <translation>您的草稿中没有这些字段；试运行会显示它们。</translation>
        </message>
        <message>
            <source>now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>with the server&apos;s defaults, at %1</source>
            <translation>含服务器默认值，%1</translation>
        </message>
        <message>
            <source>changed since</source>
            <translation>此后已更改</translation>
        </message>
        <message>
            <source>This cluster is gone.</source>
            <translation>此集群已不存在。</translation>
        </message>
        <message>
            <source>It was not applied.</source>
            <translation>未应用。</translation>
        </message>
        <message>
            <source>The draft is not kept on this computer.</source>
            <translation>草稿未能保存在此计算机上。</translation>
        </message>
        <message>
            <source>It was changed on the server since you opened it.</source>
            <translation>自您打开以来，它在服务器上已被更改。</translation>
        </message>
        <message>
            <source>What others changed goes into your draft as you apply; nothing is overwritten.</source>
            <translation>应用时，他人的更改会并入您的草稿；不会覆盖任何内容。</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Show it as it is now</source>
            <translation>显示当前内容</translation>
        </message>
        <message>
            <source>The autoscaler decides on the number of workers.</source>
            <translation>工作节点数量由自动伸缩器决定。</translation>
        </message>
        <message>
            <source>replicas and workersToDelete stay as they are on the server.</source>
            <translation>replicas 和 workersToDelete 保持服务器上的值。</translation>
        </message>
        <message>
            <source>This is your draft of %1.</source>
            <translation>这是您 %1 的草稿。</translation>
        </message>
        <message>
            <source>It was never applied.</source>
            <translation>它从未被应用。</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>丢弃草稿</translation>
        </message>
        <message>
            <source>The draft is discarded.</source>
            <translation>草稿已丢弃。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Export YAML</source>
            <translation>导出 YAML</translation>
        </message>
        <message>
            <source>The file was not written</source>
            <translation>文件未写入</translation>
        </message>
        <message>
            <source>Written to %1.</source>
            <translation>已写入 %1。</translation>
        </message>
        <message>
            <source>Brought back as your draft; nothing is applied yet.</source>
            <translation>已恢复为您的草稿；尚未应用。</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>会发生什么</translation>
        </message>
        <message>
            <source>Whose it is</source>
            <translation>所有者</translation>
        </message>
        <message>
            <source>All theirs</source>
            <translation>全用对方</translation>
        </message>
        <message>
            <source>All yours</source>
            <translation>全用您的</translation>
        </message>
        <message>
            <source>Copy as kubectl command</source>
            <translation>复制为 kubectl 命令</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ApplyBar</name>
        <message numerus="yes">
            <source>%n fields change</source>
            <translation>
                <numerusform>%n 个字段更改</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set by the server</source>
            <translation>
                <numerusform>服务器设置 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>no warnings</source>
            <translation>无警告</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>丢弃草稿</translation>
        </message>
        <message>
            <source>Applying…</source>
            <translation>正在应用…</translation>
        </message>
        <message>
            <source>This is no YAML yet</source>
            <translation>这还不是 YAML</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>No field is changed</source>
            <translation>没有字段更改</translation>
        </message>
        <message>
            <source>Nothing is changed</source>
            <translation>没有更改</translation>
        </message>
        <message>
            <source>Only comments or the form of the text are.</source>
            <translation>只有注释或文本格式有变化。</translation>
        </message>
        <message>
            <source>The server refuses this</source>
            <translation>服务器拒绝</translation>
        </message>
        <message>
            <source>KubeRay would refuse this</source>
            <translation>KubeRay 会拒绝</translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts to decide</source>
            <translation>
                <numerusform>%n 处冲突待决定</numerusform>
            </translation>
        </message>
        <message>
            <source>Others changed these fields since you opened them.</source>
            <translation>自您打开以来，他人更改了这些字段。</translation>
        </message>
        <message>
            <source>Dry run passed</source>
            <translation>试运行通过</translation>
        </message>
        <message>
            <source>Show result</source>
            <translation>显示结果</translation>
        </message>
        <message>
            <source>Dry run…</source>
            <translation>试运行…</translation>
        </message>
        <message>
            <source>Delete and create again…</source>
            <translation>删除并重新创建…</translation>
        </message>
        <message numerus="yes">
            <source>Apply %n changes</source>
            <translation>
                <numerusform>应用 %n 项更改</numerusform>
            </translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n taken over from others</source>
            <translation>
                <numerusform>接管他人 %n 项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::ConflictTable</name>
        <message>
            <source>not there</source>
            <translation>不存在</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Whose it is</source>
            <translation>所有者</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>对方</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>您的</translation>
        </message>
        <message>
            <source>Take</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>某人</translation>
        </message>
        <message>
            <source>%1, since you opened it</source>
            <translation>%1，自您打开以来</translation>
        </message>
        <message>
            <source>%1, %2 ago, since you opened it</source>
            <translation>%1，%2前，自您打开以来</translation>
        </message>
        <message>
            <source>%1, %2 ago</source>
            <translation>%1，%2前</translation>
        </message>
        <message>
            <source>Fields that others have a say in</source>
            <translation>他人也有份的字段</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::HistoryDialog</name>
        <message>
            <source>Applied</source>
            <translation>已应用</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>已创建</translation>
        </message>
        <message>
            <source>Deleted and created again</source>
            <translation>已删除并重新创建</translation>
        </message>
        <message>
            <source>Bring back what was before</source>
            <translation>恢复之前的内容</translation>
        </message>
        <message>
            <source>Bring this back</source>
            <translation>恢复此内容</translation>
        </message>
        <message>
            <source>History of %1</source>
            <translation>%1 的历史</translation>
        </message>
        <message>
            <source>Nothing was applied to it from this computer yet.</source>
            <translation>尚未从此计算机对它应用过任何内容。</translation>
        </message>
        <message>
            <source>What was applied from this computer. Select two to compare them with each other.</source>
            <translation>从此计算机应用过的内容。选择两项可相互比较。</translation>
        </message>
        <message numerus="yes">
            <source>%n entries cannot be read and were passed over.</source>
            <translation>
                <numerusform>%n 条记录无法读取，已跳过。</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CodeEditor</name>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>折叠</translation>
        </message>
        <message>
            <source>Unfold</source>
            <translation>展开</translation>
        </message>
        <message>
            <source>Fold all</source>
            <translation>全部折叠</translation>
        </message>
        <message>
            <source>Unfold all</source>
            <translation>全部展开</translation>
        </message>
        <message>
            <source>The byte %1 is no text here. It is kept as it is.</source>
            <translation>此处的字节 %1 不是文本。它会原样保留。</translation>
        </message>
        <message numerus="yes">
            <source>%n lines</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FindBar</name>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Upper and lower case differ</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>全字匹配</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>正则表达式</translation>
        </message>
        <message>
            <source>Previous (Shift+F3)</source>
            <translation>上一个 (Shift+F3)</translation>
        </message>
        <message>
            <source>Next (F3)</source>
            <translation>下一个 (F3)</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>替换为</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>全部替换</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>已替换 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>未找到</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>第 %1 处，共 %2 处</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::TextSearch</name>
        <message>
            <source>This expression takes too long on this text.</source>
            <translation>此表达式在这段文本上耗时过长。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FileObjectModel</name>
        <message>
            <source>Not tried yet</source>
            <translation>尚未试运行</translation>
        </message>
        <message>
            <source>On its way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Is new</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Is so already</source>
            <translation>已经如此</translation>
        </message>
        <message>
            <source>After another one of the file</source>
            <translation>在文件中另一个之后</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>被拒绝</translation>
        </message>
        <message>
            <source>Fields of others</source>
            <translation>属于他人的字段</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>已创建</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>This document is no object of Kubernetes: %1 is missing.</source>
            <translation>此文档不是 Kubernetes 对象：缺少 %1。</translation>
        </message>
        <message>
            <source>What it needs is in this file too, and comes first.</source>
            <translation>它所需的也在此文件中，并会先应用。</translation>
        </message>
        <message>
            <source>Line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>Object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Namespace</source>
            <translation>命名空间</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::FilesPage</name>
        <message>
            <source>Take them over</source>
            <translation>接管这些字段</translation>
        </message>
        <message>
            <source>Save file</source>
            <translation>保存文件</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>YAML of the file</source>
            <translation>文件的 YAML</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>打开…</translation>
        </message>
        <message>
            <source>Objects of the file</source>
            <translation>文件中的对象</translation>
        </message>
        <message>
            <source>The file was not written</source>
            <translation>文件未写入</translation>
        </message>
        <message>
            <source>Written to %1.</source>
            <translation>已写入 %1。</translation>
        </message>
        <message>
            <source>The draft is not kept on this computer.</source>
            <translation>草稿未能保存在此计算机上。</translation>
        </message>
        <message>
            <source>%1 · to %2</source>
            <translation>%1 · 应用到 %2</translation>
        </message>
        <message>
            <source>No cluster is open.</source>
            <translation>没有打开的集群。</translation>
        </message>
        <message>
            <source>Pick a context to try and apply this file.</source>
            <translation>请选择一个上下文以试运行和应用此文件。</translation>
        </message>
        <message>
            <source>This is what you wrote last; it is not in the file.</source>
            <translation>这是您上次写的内容；文件中没有。</translation>
        </message>
        <message numerus="yes">
            <source>Apply %n objects</source>
            <translation>
                <numerusform>应用 %n 个对象</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n objects</source>
            <translation>
                <numerusform>%n 个对象</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n 个被拒绝</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::CompletionPopup</name>
        <message>
            <source>What can stand here</source>
            <translation>此处可以填写的内容</translation>
        </message>
        <message>
            <source>%1, required</source>
            <translation>%1，必填</translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::DiffView</name>
        <message numerus="yes">
            <source>%n unchanged lines</source>
            <translation>
                <numerusform>%n 行未更改</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>raydeck::ui::DiffRows</name>
        <message>
            <source>no line end</source>
            <translation>末尾无换行</translation>
        </message>
    </context>
</TS>
