#include <models/kube/linediff.h>

#include <dtl/dtl.hpp>

#include <QHash>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace raydeck::kube {

namespace {

constexpr int MostComparisons = 1'000'000; // some 10 ms
constexpr qsizetype MostWords = 400;

struct Pair { ///< two places that are the same
    int before = 0;
    int after = 0;
};
using Words = std::vector<int>;
using Part = std::span<const int>;

/// Counts, and from some number on calls everything the same: dtl then comes to its end at once, with a result that is
/// thrown away.
class Comparison {
public:
    explicit Comparison(int *left) : m_left(left) {}
    [[nodiscard]] bool impl(int one, int other) const { return --*m_left < 0 || one == other; }

private:
    int *m_left;
};

/// The longest common sequence of two lists, as far as it can be found with so many comparisons.
class Matcher {
public:
    Matcher(Words before, Words after) : m_before(std::move(before)), m_after(std::move(after)) {}

    [[nodiscard]] std::vector<Pair> pairs()
    {
        match(0, int(m_before.size()), 0, int(m_after.size()));
        return std::move(m_pairs);
    }

private:
    /// Only places that the other side has too: what it does not have is in no common sequence.
    static std::vector<int> shared(Part all, int offset, Part other)
    {
        std::vector<int> sorted(other.begin(), other.end());
        std::ranges::sort(sorted);
        std::vector<int> places;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (std::ranges::binary_search(sorted, all[i]))
                places.push_back(offset + int(i));
        }
        return places;
    }

    static Words at(const std::vector<int> &places, const Words &words)
    {
        Words taken;
        for (const int place : places)
            taken.push_back(words[std::size_t(place)]);
        return taken;
    }

    void match(int before, int beforeEnd, int after, int afterEnd)
    {
        while (before < beforeEnd && after < afterEnd && m_before[std::size_t(before)] == m_after[std::size_t(after)])
            m_pairs.push_back({before++, after++});
        int tail = 0;
        while (before < beforeEnd - tail && after < afterEnd - tail
               && m_before[std::size_t(beforeEnd - tail - 1)] == m_after[std::size_t(afterEnd - tail - 1)])
            ++tail;
        const Part one = Part(m_before).subspan(std::size_t(before), std::size_t(beforeEnd - tail - before));
        const Part other = Part(m_after).subspan(std::size_t(after), std::size_t(afterEnd - tail - after));
        const std::vector<int> places = shared(one, before, other);
        const std::vector<int> otherPlaces = shared(other, after, one);
        if (!places.empty() && !least(places, otherPlaces))
            aroundAnchors(places, otherPlaces);
        for (; tail > 0; --tail)
            m_pairs.push_back({beforeEnd - tail, afterEnd - tail});
    }

    /// What dtl finds is the least; false: it would take too long. Half of what is left has to do for the parts then.
    bool least(const std::vector<int> &places, const std::vector<int> &otherPlaces)
    {
        int left = m_comparisons / 2;
        m_comparisons -= left;
        dtl::Diff<int, Words, Comparison> diff(at(places, m_before), at(otherPlaces, m_after), true, Comparison(&left));
        diff.compose();
        if (left < 0)
            return false;
        m_comparisons += left;
        for (const auto &[word, info] : diff.getSes().getSequence()) {
            if (info.type == dtl::SES_COMMON)
                m_pairs.push_back(
                    {places[std::size_t(info.beforeIdx - 1)], otherPlaces[std::size_t(info.afterIdx - 1)]});
        }
        return true;
    }

    /// Lines that are there once on both sides, as many of them as stand in the same order, are taken for the same; what
    /// lies between them is compared alone. Without any of them all of it differs.
    void aroundAnchors(const std::vector<int> &places, const std::vector<int> &otherPlaces)
    {
        const std::vector<Pair> anchors = inOrder(uniquePairs(places, otherPlaces));
        if (anchors.empty())
            return;
        int before = places.front();
        int after = otherPlaces.front();
        for (const Pair &anchor : anchors) {
            match(before, anchor.before, after, anchor.after);
            m_pairs.push_back(anchor);
            before = anchor.before + 1;
            after = anchor.after + 1;
        }
        match(before, places.back() + 1, after, otherPlaces.back() + 1);
    }

    /// Sorted by where they stand before.
    std::vector<Pair> uniquePairs(const std::vector<int> &places, const std::vector<int> &otherPlaces) const
    {
        struct Seen {
            int count = 0;
            int otherCount = 0;
            int other = 0;
        };
        QHash<int, Seen> seen;
        for (const int place : places)
            ++seen[m_before[std::size_t(place)]].count;
        for (const int place : otherPlaces) {
            Seen &word = seen[m_after[std::size_t(place)]];
            ++word.otherCount;
            word.other = place;
        }
        std::vector<Pair> unique;
        for (const int place : places) {
            if (const Seen word = seen.value(m_before[std::size_t(place)]); word.count == 1 && word.otherCount == 1)
                unique.push_back({place, word.other});
        }
        return unique;
    }

    /// The longest part that goes up on the other side as well: patience sorting.
    static std::vector<Pair> inOrder(const std::vector<Pair> &all)
    {
        std::vector<std::size_t> tops; // of the piles, by index
        std::vector<std::ptrdiff_t> below(all.size(), -1);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto pile =
                std::ranges::lower_bound(tops, all[i].after, {}, [&](std::size_t top) { return all[top].after; });
            if (pile != tops.begin())
                below[i] = std::ptrdiff_t(*(pile - 1));
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<Pair> longest(tops.size());
        std::ptrdiff_t next = tops.empty() ? -1 : std::ptrdiff_t(tops.back());
        for (auto place = longest.rbegin(); place != longest.rend(); ++place, next = below[std::size_t(next)])
            *place = all[std::size_t(next)];
        return longest;
    }

    Words m_before;
    Words m_after;
    std::vector<Pair> m_pairs;
    int m_comparisons = MostComparisons; ///< those that are left
};

/// Texts as numbers: the same text has the same one.
template <typename View>
class Numbers {
public:
    Words of(const QList<View> &texts)
    {
        Words numbers;
        for (const View text : texts) {
            const auto known = m_numbers.constFind(text);
            numbers.push_back(known == m_numbers.cend() ? *m_numbers.insert(text, int(m_numbers.size())) : *known);
        }
        return numbers;
    }

private:
    QHash<View, int> m_numbers;
};

QList<LineHunk> hunksBetween(const std::vector<Pair> &pairs, int beforeCount, int afterCount)
{
    QList<LineHunk> hunks;
    int before = 0;
    int after = 0;
    const auto upTo = [&](int beforeEnd, int afterEnd) {
        if (beforeEnd > before || afterEnd > after)
            hunks.append({before, beforeEnd - before, after, afterEnd - after});
        before = beforeEnd + 1;
        after = afterEnd + 1;
    };
    for (const Pair &pair : pairs)
        upTo(pair.before, pair.after);
    upTo(beforeCount, afterCount);
    return hunks;
}

/// Blanks at its beginning; an empty line is between all depths.
qsizetype indentOf(QByteArrayView line)
{
    const auto first = std::ranges::find_if(line, [](char letter) { return letter != ' '; });
    return first == line.end() || *first == '\n' || *first == '\r' ? 0 : first - line.begin();
}

/// Lines that only came or only went can often be said to stand a little higher or lower, since their neighbours are
/// the same. A person means them to begin with the line that is the least indented: a list's item, a map's key.
void slide(QList<LineHunk> &hunks, const QList<QByteArrayView> &before, const QList<QByteArrayView> &after)
{
    for (qsizetype i = 0; i < hunks.size(); ++i) {
        LineHunk &hunk = hunks[i];
        const bool isAdded = hunk.beforeCount == 0;
        if (!isAdded && hunk.afterCount != 0)
            continue;
        const QList<QByteArrayView> &lines = isAdded ? after : before;
        const int count = isAdded ? hunk.afterCount : hunk.beforeCount;
        const int first = isAdded ? hunk.afterFirst : hunk.beforeFirst;
        const auto endOf = [isAdded](const LineHunk &other) {
            return isAdded ? other.afterFirst + other.afterCount : other.beforeFirst + other.beforeCount;
        };
        // A common line stays between two hunks.
        const int lowest = i == 0 ? 0 : endOf(hunks[i - 1]) + 1;
        const int highest = (i + 1 == hunks.size() ? int(lines.size())
                                                   : (isAdded ? hunks[i + 1].afterFirst : hunks[i + 1].beforeFirst) - 1)
            - count;
        int begin = first;
        int end = first;
        while (begin > lowest && lines[begin - 1] == lines[begin + count - 1])
            --begin;
        while (end < highest && lines[end] == lines[end + count])
            ++end;
        int best = end;
        for (int place = end; place >= begin; --place) {
            if (indentOf(lines[place]) < indentOf(lines[best]))
                best = place;
        }
        hunk.beforeFirst += best - first;
        hunk.afterFirst += best - first;
    }
}

bool isWordLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate() || QStringView(u"_.-").contains(letter);
}

QList<QStringView> wordsOf(QStringView line)
{
    QList<QStringView> words;
    for (qsizetype begin = 0; begin < line.size();) {
        qsizetype end = begin + 1;
        if (line[begin] == u' ') {
            while (end < line.size() && line[end] == u' ')
                ++end;
        } else if (isWordLetter(line[begin])) {
            while (end < line.size() && isWordLetter(line[end]))
                ++end;
        }
        words.append(line.sliced(begin, end - begin));
        begin = end;
    }
    return words;
}

/// Words that are not common, joined where there are only blanks between them.
QList<WordSpan> spansOf(const QList<QStringView> &words, const std::vector<bool> &isCommon, QStringView line)
{
    QList<WordSpan> spans;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (isCommon[std::size_t(i)])
            continue;
        const int begin = int(words[i].begin() - line.begin());
        const int end = begin + int(words[i].size());
        const int last = spans.isEmpty() ? -1 : spans.last().begin + spans.last().length;
        if (last >= 0 && line.sliced(last, begin - last).trimmed().isEmpty())
            spans.last().length = end - spans.last().begin;
        else
            spans.append({begin, end - begin});
    }
    return spans;
}

QStringView firstWord(const QList<QStringView> &words)
{
    const auto first = std::ranges::find_if(
        words, [](QStringView word) { return word.front().isLetterOrNumber() || word.front() == u'_'; });
    return first == words.end() ? QStringView() : *first;
}

} // namespace

QList<QByteArrayView> linesOf(const QByteArray &text)
{
    QList<QByteArrayView> lines;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found + 1;
        lines.append(QByteArrayView(text).sliced(begin, end - begin));
        begin = end;
    }
    return lines;
}

QList<LineHunk> diffLines(const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    const QList<QByteArrayView> lines = linesOf(before);
    const QList<QByteArrayView> otherLines = linesOf(after);
    Numbers<QByteArrayView> numbers;
    Words words = numbers.of(lines);
    const std::vector<Pair> pairs = Matcher(std::move(words), numbers.of(otherLines)).pairs();
    QList<LineHunk> hunks = hunksBetween(pairs, int(lines.size()), int(otherLines.size()));
    slide(hunks, lines, otherLines);
    return hunks;
}

WordDiff diffWords(QStringView before, QStringView after)
{
    const QList<QStringView> words = wordsOf(before);
    const QList<QStringView> otherWords = wordsOf(after);
    if (words.size() > MostWords || otherWords.size() > MostWords)
        return {};
    Numbers<QStringView> numbers;
    Words first = numbers.of(words);
    const std::vector<Pair> pairs = Matcher(std::move(first), numbers.of(otherWords)).pairs();
    std::vector<bool> isCommon(std::size_t(words.size()));
    std::vector<bool> isOtherCommon(std::size_t(otherWords.size()));
    qsizetype common = 0;
    for (const Pair &pair : pairs) {
        isCommon[std::size_t(pair.before)] = true;
        isOtherCommon[std::size_t(pair.after)] = true;
        common += words[pair.before].trimmed().size();
    }
    const qsizetype longer = std::max(before.trimmed().size(), after.trimmed().size());
    if (firstWord(words) != firstWord(otherWords) && common * 2 < longer)
        return {};
    return {spansOf(words, isCommon, before), spansOf(otherWords, isOtherCommon, after)};
}

} // namespace raydeck::kube
