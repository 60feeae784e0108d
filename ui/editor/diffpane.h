#pragma once

#include <ui/editor/diffrows.h>
#include <ui/widgets/yamlcolors.h>

#include <QPlainTextEdit>

#include <functional>

namespace raydeck::ui {

class DiffGutter;

/// One column of a diff: lines with their tints, gaps, and folds of lines that are the same. Texts can be selected and
/// copied, without what is not theirs. Owner: its DiffView. Thread: UI.
class DiffPane final : public QPlainTextEdit {
    Q_OBJECT
public:
    struct Mark {
        QString iconName = {};
        ColorRole role = ColorRole::Text2;
        QString toolTip = {};
        int id = 0;
    };
    struct Line {
        enum class Kind { Text, Gap, Fold };

        Kind kind = Kind::Text;
        QString text = {}; ///< of a fold: its words
        int side = 0;      ///< of the text
        int line = -1;     ///< in its side, 0-based
        DiffCell::Look look = DiffCell::Look::Same;
        QList<kube::WordSpan> words = {};
        QString lineEnd = {};
        std::array<int, MostSides> numbers = {}; ///< 1-based, by column; 0: none
        QChar sign = u' ';
        int row = -1; ///< of the diff; of a fold: its first one
        int change = -1;
        QList<Mark> marks = {};
    };
    /// The colours of a line; nullptr: not known yet.
    using FormatsOf = std::function<const YamlColors::Formats *(int side, int line)>;

    DiffPane(const Theme &theme, FormatsOf formatsOf, QWidget *parent = nullptr);

    void setLines(const QList<Line> &lines, int numberColumns);
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    void setCurrentChange(int change);
    [[nodiscard]] int currentChange() const { return m_currentChange; }
    void color();            ///< what is known by now and was not before
    void goTo(int line);     ///< the cursor, without a signal
    void scrollTo(int line); ///< to the first place in view
    [[nodiscard]] int firstInView() const;
    [[nodiscard]] int inView() const;                                             ///< how many fit
    void paintRow(QPainter &painter, const Line &line, const QRect &place) const; ///< the ground of it
    void forEachInView(const std::function<void(const Line &line, const QRect &place)> &visit) const;

signals:
    void foldOpened(int row);
    void lineEntered(int line); ///< by the person

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    [[nodiscard]] const Line *lineAt(const QPoint &position) const;
    [[nodiscard]] YamlColors::Formats formatsFor(const Line &line, const YamlColors::Formats &colors) const;
    void placeGutter();
    void refresh();

    const Theme &m_theme;
    FormatsOf m_formatsOf;
    DiffGutter *m_gutter;
    QList<Line> m_lines;
    QList<bool> m_isColored;
    int m_currentChange = -1;
    bool m_isGoing = false;
};

} // namespace raydeck::ui
