<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
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
            <source>Ask for KubeRay, or install it</source>
            <translation>请求安装 KubeRay，或自行安装</translation>
        </message>
        <message>
            <source>Its chart is kuberay-operator; whoever administers the cluster can install it.</source>
            <translation>它的 chart 是 kuberay-operator；集群管理员可以安装。</translation>
        </message>
        <message>
            <source>Raydeck also looks by itself every 30 seconds.</source>
            <translation>Raydeck 也会每 30 秒自动检查一次。</translation>
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
        <name>raydeck::ui::ClusterActions</name>
        <message>
            <source>“%1” is created. KubeRay makes its pods now.</source>
            <translation>“%1”已创建。KubeRay 正在创建它的 Pod。</translation>
        </message>
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
            <source>Filter pods</source>
            <translation>筛选 Pod</translation>
        </message>
        <message>
            <source>Pods of the cluster</source>
            <translation>集群的 Pod</translation>
        </message>
        <message>
            <source>Pods</source>
            <translation>Pod</translation>
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
        <name>raydeck::ui::FieldProblemText</name>
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
            <source>The GPUs need the name of their resource, such as nvidia.com/gpu.</source>
            <translation>GPU 需要资源名称，例如 nvidia.com/gpu。</translation>
        </message>
        <message>
            <source>"%1" is not a resource of devices. It reads vendor/device, such as nvidia.com/gpu.</source>
            <translation>"%1" 不是设备资源。写法为 vendor/device，例如 nvidia.com/gpu。</translation>
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
        <name>raydeck::ui::GroupFormWidget</name>
        <message>
            <source>Name of the group</source>
            <translation>组名</translation>
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
            <source>Worker group</source>
            <translation>Worker 组</translation>
        </message>
        <message>
            <source>Each worker</source>
            <translation>每个 worker</translation>
        </message>
        <message>
            <source>How many workers</source>
            <translation>worker 数量</translation>
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
    </context>
    <context>
        <name>raydeck::ui::NewClusterPage</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New cluster</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Namespace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Head</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This asks for %1.</source>
            <extracomment>%1: such as: 1 head and 3 workers: 4 CPUs, 5 GB, 4 GPUs</extracomment>
            <translation>请求：%1。</translation>
        </message>
        <message>
            <source>Not among the namespaces that are known here; it has to exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Creating the cluster</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n fields are not right yet</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Discard this form?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was created yet. What you typed is not kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Discard</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>raydeck::ui::PodFields</name>
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
        <name>raydeck::ui::RequestSummary</name>
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
        <message>
            <source>, </source>
            <extracomment>Between the parts of a list: 4 CPUs, 5 GB, 4 GPUs</extracomment>
            <translation>，</translation>
        </message>
        <message>
            <source>1 head and no workers</source>
            <translation>1 个 head，没有 worker</translation>
        </message>
        <message numerus="yes">
            <source>1 head and %n workers</source>
            <translation>
                <numerusform>1 个 head 和 %n 个 worker</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1: 1 head and 3 workers, %2: 4 CPUs, 5 GB, 4 GPUs</extracomment>
            <translation>%1：%2</translation>
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
        <name>raydeck::ui::YamlPreview</name>
        <message>
            <source>YAML of the new cluster</source>
            <translation>新集群的 YAML</translation>
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
            <source>The image has no &quot;%1&quot;</source>
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
            <extracomment>%1: a few words such as &quot;Not allowed&quot;; %2: the server&apos;s sentence</extracomment>
            <translation>%1：%2</translation>
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
        <name>raydeck::ray::FileVerification</name>
        <message>
            <source>The command ended early, with the exit code %1.</source>
            <translation>命令提前结束，退出码为 %1。</translation>
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
        <name>raydeck::ray::RayContainer</name>
        <message>
            <source>The pod has no container.</source>
            <translation>该 Pod 没有容器。</translation>
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
            <source>The certificate of the server is not for &quot;%1&quot;.</source>
            <translation>服务器的证书不属于“%1”。</translation>
        </message>
    </context>
    <context>
        <name>raydeck::kube::Request</name>
        <message>
            <source>The user &quot;%1&quot; acts as several groups, with which commands cannot be run in pods.</source>
            <translation>用户“%1”以多个组的身份操作，无法在 Pod 中运行命令。</translation>
        </message>
    </context>

</TS>
