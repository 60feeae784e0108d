#include <models/ray/release.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace raydeck::ray {

std::optional<Release> releaseOf(QStringView text)
{
    static const QRegularExpression form(u"^v?(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})(?:[-+].*)?$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.matchView(text);
    if (!match.hasMatch())
        return {};
    return Release{match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt()};
}

} // namespace raydeck::ray
