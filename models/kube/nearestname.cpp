#include <models/kube/nearestname.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace raydeck::kube {

namespace {

/// Damerau and Levenshtein: steps of adding, leaving out, changing a letter or swapping two neighbours.
qsizetype distance(QStringView from, QStringView to)
{
    std::vector<qsizetype> before(size_t(to.size()) + 1);
    std::vector<qsizetype> last(before.size());
    std::vector<qsizetype> row(before.size());
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const auto at = size_t(j);
            const bool isSame = from[i - 1] == to[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last.back();
}

QString plain(const QString &name)
{
    return name.toLower().remove(u'-').remove(u'_');
}

} // namespace

QString nearestName(const QString &typed, const QStringList &names)
{
    constexpr qsizetype Longest = 100; // of a field: what is longer is no slip
    if (typed.size() > Longest)
        return {};
    const QString wanted = plain(typed);
    QString nearest;
    qsizetype least = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const QString &name : names) {
        const qsizetype steps = distance(wanted, plain(name));
        if (steps < least) {
            least = steps;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace raydeck::kube
