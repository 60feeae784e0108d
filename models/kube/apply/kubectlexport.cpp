#include <models/kube/apply/kubectlexport.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

QString shellWord(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::ranges::all_of(text, [](QChar letter) {
        return letter.unicode() < 128 && (letter.isLetterOrNumber() || u"-_./:@=,+"_s.contains(letter));
    });
    if (isPlain)
        return text;
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

QByteArray kubectlApply(const QByteArray &yaml, const QString &context, const QString &namespaceName)
{
    QString command = u"kubectl"_s;
    if (!context.isEmpty())
        command += " --context "_L1 + shellWord(context);
    if (!namespaceName.isEmpty())
        command += " --namespace "_L1 + shellWord(namespaceName);
    QByteArray end = "EOF";
    const QList<QByteArray> lines = yaml.split('\n');
    while (lines.contains(end))
        end += "_"; // a line of the manifest would end it
    command += " apply --server-side --field-manager raydeck --filename - <<'"_L1 + QString::fromLatin1(end) + "'\n"_L1;
    const QByteArray lineEnd = yaml.endsWith('\n') || yaml.isEmpty() ? QByteArray() : QByteArray("\n");
    return command.toUtf8() + yaml + lineEnd + end + '\n';
}

} // namespace raydeck::kube
