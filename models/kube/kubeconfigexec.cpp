#include <models/kube/kubeconfigentry.h>
#include <models/kube/terminaltext.h>

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

struct ExecText {
    Q_DECLARE_TR_FUNCTIONS(raydeck::kube::KubeConfig)
};

constexpr auto V1 = "client.authentication.k8s.io/v1"_L1;
constexpr auto V1Beta1 = "client.authentication.k8s.io/v1beta1"_L1;

void readEnvironment(const YamlValue &plugin, EntryReader &reader, ExecPlugin &into)
{
    const YamlValue *list = plugin.field(u"env");
    if (!list)
        return;
    if (list->kind != YamlValue::Kind::Sequence)
        return reader.fail(u"env", ExecText::tr("\"env\" has to be a list."));
    for (const YamlValue &item : list->items) {
        const YamlValue *name = item.field(u"name");
        const YamlValue *value = item.field(u"value");
        if (!name || name->text.isEmpty())
            return reader.fail(u"env", ExecText::tr("A variable of the sign-in program has no name."));
        into.env.append({name->text, value ? value->text : QString()});
    }
}

void checkVersion(EntryReader &reader, const ExecPlugin &plugin)
{
    if (plugin.apiVersion == V1 || plugin.apiVersion == V1Beta1)
        return;
    if (plugin.apiVersion.isEmpty())
        return reader.fail(u"apiVersion",
                           ExecText::tr("The sign-in program %1 has no apiVersion.").arg(plugin.command));
    //: %1: the version that was found, %2: the name of a program
    reader.fail(u"apiVersion",
                ExecText::tr("The apiVersion \"%1\" of the sign-in program %2 is not supported. Update %2 and "
                             "let it write this entry anew; it has to be client.authentication.k8s.io/v1 or v1beta1.")
                    .arg(plugin.apiVersion, plugin.command));
}

void checkMode(EntryReader &reader, ExecPlugin &plugin)
{
    if (plugin.interactiveMode.isEmpty() && plugin.apiVersion == V1Beta1)
        plugin.interactiveMode = u"IfAvailable"_s;
    if (plugin.interactiveMode.isEmpty())
        return reader.fail(u"interactiveMode",
                           ExecText::tr("The sign-in program %1 needs an interactiveMode: Never, "
                                        "IfAvailable or Always.")
                               .arg(plugin.command));
    if (!QStringList{u"Never"_s, u"IfAvailable"_s, u"Always"_s}.contains(plugin.interactiveMode))
        reader.fail(u"interactiveMode",
                    ExecText::tr("\"%1\" is no interactiveMode: Never, IfAvailable and Always are.")
                        .arg(plugin.interactiveMode));
}

} // namespace

std::optional<ExecPlugin> readExecPlugin(const KubeConfigEntry &userEntry, EntryReader &user)
{
    const YamlValue *value = user.map(u"exec");
    if (!value)
        return {};
    const int line = userEntry.value.lineOf(u"exec");
    const KubeConfigEntry entry{.name = userEntry.name, .file = userEntry.file, .line = line, .value = *value};
    EntryReader reader(entry);
    ExecPlugin plugin{.apiVersion = reader.text(u"apiVersion"),
                      .command = reader.text(u"command"),
                      .args = reader.texts(u"args"),
                      .installHint = withoutTerminalEscapes(reader.text(u"installHint")).trimmed(),
                      .interactiveMode = reader.text(u"interactiveMode"),
                      .provideClusterInfo = reader.flag(u"provideClusterInfo"),
                      .file = entry.file,
                      .line = line};
    if (plugin.command.isEmpty())
        reader.fail(u"command", ExecText::tr("The sign-in program has no command."));
    else if (plugin.command.contains(QDir::separator()))
        plugin.command = reader.resolved(plugin.command);
    readEnvironment(*value, reader, plugin);
    checkVersion(reader, plugin);
    checkMode(reader, plugin);
    if (reader.error())
        user.adopt(*reader.error());
    return plugin;
}

} // namespace raydeck::kube
