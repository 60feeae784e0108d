#include <models/ray/modelfiles/filecomparison.h>

#include <QSet>

#include <algorithm>
#include <utility>

namespace raydeck::ray {

namespace {

ComparedFile compareOne(const QByteArray &name, const QList<QHash<QByteArray, FileFact>> &members)
{
    ComparedFile file{.name = name};
    QList<std::pair<FileFact, QList<qsizetype>>> kinds; // what there is of it, and who has it; rarely more than two
    for (qsizetype member = 0; member < members.size(); ++member) {
        const auto found = members[member].constFind(name);
        if (found == members[member].cend()) {
            file.lacking.append(member);
        } else if (found->sha256.isEmpty()) {
            file.unreadable.append(member);
        } else {
            auto kind = std::ranges::find(kinds, *found, &std::pair<FileFact, QList<qsizetype>>::first);
            if (kind == kinds.end())
                kind = kinds.insert(kinds.end(), {*found, {}});
            kind->second.append(member);
        }
    }
    const auto right = std::ranges::max_element(kinds, {}, [](const auto &kind) { return kind.second.size(); });
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
        if (kind == right)
            file.right = kind->first;
        else
            file.differing.append(kind->second);
    }
    std::ranges::sort(file.differing);
    return file;
}

} // namespace

QList<ComparedFile> compareFiles(const QList<QHash<QByteArray, FileFact>> &members)
{
    QSet<QByteArray> names;
    for (const auto &files : members) {
        for (const auto &[name, fact] : files.asKeyValueRange())
            names.insert(name);
    }
    QList<ComparedFile> all;
    all.reserve(names.size());
    for (const QByteArray &name : std::as_const(names))
        all.append(compareOne(name, members));
    std::ranges::sort(all, {}, [](const ComparedFile &file) { return std::pair(file.isSame(), file.name); });
    return all;
}

} // namespace raydeck::ray
