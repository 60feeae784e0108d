#pragma once

#include <ui/editor/textsearch.h>
#include <ui/theme/theme.h>

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace raydeck::ui {

class FindOption;
class IconButton;
class TextLabel;

/// Looks for a text in an editor, and replaces it: above the text, found while it is typed. Enter and F3 go on, with Shift
/// back; Escape closes. Replacing all is one step of undo. Owner: the editor. Thread: UI.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    FindBar(const Theme &theme, QPlainTextEdit &editor);

    /// With what is selected in one line of the text; the field has the focus then.
    void open(bool withReplace);
    void close();
    void goOn(bool forward);
    void replace();
    void replaceAll();
    [[nodiscard]] const QList<TextSpan> &found() const { return m_found; }

signals:
    void foundChanged();
    void sizeChanged(); ///< or it came, or went

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    [[nodiscard]] static bool isOwnKey(const QKeyEvent &event);
    [[nodiscard]] bool takeKey(QObject *field, const QKeyEvent &event);
    [[nodiscard]] TextSearch search() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] int currentIndex() const; ///< of what is selected; -1: it is none of those found
    void lookAgain();
    void typed();
    void goFrom(int position, bool forward);
    void say(const QString &words);
    void say();
    void setError(const QString &error);

    const Theme &m_theme;
    QPlainTextEdit &m_editor;
    QLineEdit *m_text;
    FindOption *m_case;
    FindOption *m_word;
    FindOption *m_pattern;
    TextLabel *m_count;
    IconButton *m_previous;
    IconButton *m_next;
    QWidget *m_replaceRow;
    QLineEdit *m_replacement;
    TextLabel *m_error;
    QTimer m_later;
    QList<TextSpan> m_found;
    int m_from = 0; ///< where the search began: what is typed is looked for from here on
};

} // namespace raydeck::ui
