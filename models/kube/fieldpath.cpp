#include <models/kube/fieldpath.h>

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::kube {

namespace {

bool isPlain(const QString &key)
{
    return !key.isEmpty() && std::ranges::none_of(key, [](QChar letter) {
        return letter == u'.' || letter == u'/' || letter == u'[' || letter == u']';
    });
}

FieldPath::Step bracketed(QStringView text)
{
    bool isIndex = false;
    const qsizetype index = text.toLongLong(&isIndex);
    return isIndex && index >= 0 ? FieldPath::Step(index) : FieldPath::Step(text.toString());
}

} // namespace

FieldPath::FieldPath(QStringView text)
{
    while (!text.isEmpty()) {
        if (text.front() == u'[') {
            const qsizetype end = text.indexOf(u']');
            m_steps.append(bracketed(text.sliced(1, (end < 0 ? text.size() : end) - 1)));
            text = end < 0 ? QStringView() : text.sliced(end + 1);
            continue;
        }
        if (text.front() == u'.')
            text = text.sliced(1);
        const auto end = std::ranges::find_if(text, [](QChar letter) { return letter == u'.' || letter == u'['; });
        const qsizetype size = end - text.begin();
        if (size > 0)
            m_steps.append(text.first(size).toString());
        text = text.sliced(size);
    }
}

QString FieldPath::toString() const
{
    QString text;
    for (const Step &step : m_steps) {
        if (const auto *index = std::get_if<qsizetype>(&step))
            text += u'[' + QString::number(*index) + u']';
        else if (const QString &key = std::get<QString>(step); !isPlain(key))
            text += u'[' + key + u']';
        else
            text += (text.isEmpty() ? QString() : u"."_s) + key;
    }
    return text;
}

FieldPath FieldPath::parent() const
{
    FieldPath path = *this;
    if (!path.m_steps.isEmpty())
        path.m_steps.removeLast();
    return path;
}

bool FieldPath::startsWith(const FieldPath &other) const
{
    return m_steps.size() >= other.m_steps.size()
        && std::equal(other.m_steps.begin(), other.m_steps.end(), m_steps.begin());
}

FieldPath FieldPath::key(const QString &key) const
{
    FieldPath path = *this;
    path.m_steps.append(key);
    return path;
}

FieldPath FieldPath::item(qsizetype index) const
{
    FieldPath path = *this;
    path.m_steps.append(index);
    return path;
}

FieldPath FieldPath::operator/(const FieldPath &rest) const
{
    FieldPath path = *this;
    path.m_steps += rest.m_steps;
    return path;
}

size_t qHash(const FieldPath &path, size_t seed)
{
    for (const FieldPath::Step &step : path.steps())
        seed = std::visit([seed](const auto &one) { return ::qHash(one, seed); }, step);
    return seed;
}

} // namespace raydeck::kube
