#pragma once

#include <ui/editor/codeeditor.h>

#include <QHelpEvent>
#include <QRandomGenerator>
#include <QStringList>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

namespace raydeck::test {

/// An editor on the screen, and what the tests of its parts ask it.
class EditorFixture {
public:
    EditorFixture() : m_editor(std::make_unique<ui::CodeEditor>(m_theme, ui::CodeEditor::Undo::OfText))
    {
        m_editor->resize(700, 500);
    }

    [[nodiscard]] ui::CodeEditor &editor() { return *m_editor; }
    [[nodiscard]] ui::Theme &theme() { return m_theme; }
    [[nodiscard]] bool show()
    {
        m_editor->show();
        m_editor->setFocus();
        return QTest::qWaitForWindowExposed(m_editor.get());
    }

    /// 1-based.
    void putCursor(int line, int column)
    {
        QTextCursor cursor(m_editor->document()->findBlockByNumber(line - 1));
        cursor.setPosition(cursor.position() + column - 1);
        m_editor->setTextCursor(cursor);
    }
    [[nodiscard]] QPoint placeOf(int line, int column) const
    {
        QTextCursor cursor(m_editor->document()->findBlockByNumber(line - 1));
        cursor.setPosition(cursor.position() + column - 1);
        return m_editor->viewport()->mapTo(m_editor.get(), m_editor->cursorRect(cursor).center());
    }
    [[nodiscard]] QString toolTipAt(const QPoint &position)
    {
        QHelpEvent help(QEvent::ToolTip, position, m_editor->mapToGlobal(position));
        QCoreApplication::sendEvent(m_editor.get(), &help);
        return QToolTip::text();
    }
    /// What a person sees: lines that are not folded away.
    [[nodiscard]] QStringList linesInView() const
    {
        QStringList lines;
        for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible())
                lines.append(block.text());
        }
        return lines;
    }

private:
    ui::Theme m_theme;
    std::unique_ptr<ui::CodeEditor> m_editor;
};

/// Pieces of YAML in any order, which may open what nothing closes.
inline QString randomYaml(QRandomGenerator &random)
{
    using namespace Qt::StringLiterals;
    static const QStringList parts{
        u"key: "_s,          u"value"_s, u"\n"_s,     u"\n  "_s, u"- "_s,         u"\"a b\""_s, u"# c"_s,
        u" |\n    text\n"_s, u"'"_s,     u"{a: 1}"_s, u"日本"_s, u"\U0001F600"_s, u"&x "_s,     u"12"_s};
    QString text;
    for (int i = random.bounded(8); i >= 0; --i)
        text += parts.at(random.bounded(parts.size()));
    return text;
}

inline quint32 seedOr(quint32 otherwise) // RAYDECK_SEED=n for another run
{
    const int seed = qEnvironmentVariableIntValue("RAYDECK_SEED");
    return seed > 0 ? quint32(seed) : otherwise;
}

/// Metadata with a map in it, a comment, an empty line, and a list at the column of its key.
inline constexpr auto Manifest = R"(apiVersion: ray.io/v1
kind: RayCluster
metadata:
  name: a
  labels:
    team: x
spec:
  # the head
  headGroupSpec:
    rayStartParams: {}

    template:
      spec: {}
  workerGroupSpecs:
  - groupName: gpu
    replicas: 1
  - groupName: cpu
    replicas: 2
)";

} // namespace raydeck::test
