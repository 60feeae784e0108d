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
