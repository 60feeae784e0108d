#include <ui/editor/applybar.h>

#include <ui/text/errortext.h>
#include <ui/text/schemaproblemtext.h>
#include <ui/widgets/button.h>
#include <ui/widgets/iconlabel.h>
#include <ui/widgets/textlabel.h>

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

namespace {

QString firstCause(const Error &error)
{
    if (error.causes.isEmpty())
        return error.message.isEmpty() ? ErrorText::advice(error) : error.message;
    const ErrorCause &cause = error.causes.constFirst();
    return cause.field.isEmpty() ? cause.message : cause.field + ": "_L1 + cause.message;
}

QString lineText(const kube::SchemaProblem &problem)
{
    //: %1: number of a line, %2: what is wrong there
    return ApplyBar::tr("Line %1: %2").arg(QString::number(problem.line), SchemaProblemText::text(problem));
}

QString passedText(const kube::ApplyCheck &check)
{
    const QJsonObject wanted = check.document.toJson();
    const auto changes = kube::fieldChanges(check.live, check.result);
    const auto added = std::ranges::count_if(kube::fieldChanges(wanted, check.result),
                                             [](const kube::FieldChange &change) { return !change.isRemoved(); });
    QStringList parts{QLocale().toString(check.time.toLocalTime().time(), QLocale::LongFormat).section(u' ', 0, 0),
                      ApplyBar::tr("%n fields change", nullptr, int(changes.size()))};
    if (added > 0)
        parts.append(ApplyBar::tr("%n set by the server", nullptr, int(added)));
    const auto owned = std::ranges::count(check.conflicts, false, &kube::ApplyConflict::isChangedSince);
    if (owned > 0)
        parts.append(ApplyBar::tr("%n taken over from others", nullptr, int(owned)));
    parts.append(check.warnings.isEmpty() ? ApplyBar::tr("no warnings") : check.warnings.join(u' '));
    return parts.join(u" · "_s);
}

} // namespace

ApplyBar::ApplyBar(const Theme &theme, QWidget *parent)
    : Surface(theme, ColorRole::Base, Qt::TopEdge, parent), m_icon(new IconLabel(theme, u"ok"_s, ColorRole::Ok)),
      m_strong(new TextLabel(theme, TextStyle::Strong, ColorRole::Text, {}, TextLabel::Wrap::No)),
      m_text(new TextLabel(theme, TextStyle::Body, ColorRole::Text2, {}, TextLabel::Wrap::No)),
      m_link(new Button(theme, ButtonLook::Link, QString())),
      m_discard(new Button(theme, ButtonLook::Default, tr("Discard draft"))),
      m_apply(new Button(theme, ButtonLook::Primary, QString()))
{
    m_strong->setObjectName(u"dryRunWord"_s);
    m_text->setObjectName(u"dryRunText"_s);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_link->setObjectName(u"dryRunLink"_s);
    m_discard->setObjectName(u"discardDraftButton"_s);
    m_apply->setObjectName(u"applyButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::pageLeft, space::s, space::pageRight, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_icon);
    row->addWidget(m_strong);
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    row->addSpacing(space::s);
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    connect(m_apply, &Button::clicked, this, &ApplyBar::applyRequested);
    connect(m_discard, &Button::clicked, this, &ApplyBar::discardRequested);
    connect(m_link, &Button::clicked, this,
            [this] { m_linkIsProblem ? emit problemRequested() : emit resultRequested(); });
}

void ApplyBar::say(Tone tone, const QString &iconName, const QString &strong, const QString &text, const QString &link)
{
    m_icon->setIcon(iconName, textOf(tone));
    m_icon->setVisible(!iconName.isEmpty());
    m_strong->setText(strong);
    m_text->setText(text);
    m_text->setToolTip(text.toHtmlEscaped());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
}

void ApplyBar::show(const ray::ClusterEdit &edit, const State &state)
{
    using CheckState = ray::ClusterEdit::CheckState;
    const qsizetype changes = edit.plan().size();
    const auto rejected = std::ranges::find(edit.plan(), ray::Verdict::Rejected, &ray::PlannedChange::verdict);
    m_linkIsProblem = false;
    if (edit.isApplying()) {
        say(Tone::Info, u"hour"_s, tr("Applying…"), {});
    } else if (edit.textError()) {
        m_linkIsProblem = true;
        say(Tone::Bad, u"fail"_s, tr("This is no YAML yet"), edit.textError()->message, tr("Show"));
    } else if (changes == 0) {
        say(Tone::Gone, edit.isDraft() ? u"info"_s : QString(),
            edit.isDraft() ? tr("No field is changed") : tr("Nothing is changed"),
            edit.isDraft() ? tr("Only comments or the form of the text are.") : QString());
    } else if (edit.checkState() == CheckState::Refused) {
        m_linkIsProblem = true;
        // Our own words for it name the line.
        const bool isKnown = !edit.problems().isEmpty();
        say(Tone::Bad, u"fail"_s, tr("The server refuses this"),
            isKnown ? lineText(edit.problems().constFirst()) : firstCause(*edit.checkError()), tr("Show"));
    } else if (rejected != edit.plan().end()) {
        say(Tone::Bad, u"fail"_s, tr("KubeRay would refuse this"), {});
    } else if (edit.checkState() == CheckState::Passed && state.undecided > 0) {
        say(Tone::Warn, u"warn"_s, tr("%n conflicts to decide", nullptr, int(state.undecided)),
            tr("Others changed these fields since you opened them."));
    } else if (edit.checkState() == CheckState::Passed) {
        say(Tone::Ok, u"ok"_s, tr("Dry run passed"), passedText(*edit.check()), tr("Show result"));
    } else {
        say(Tone::Info, u"hour"_s, tr("Dry run…"), {});
    }
    m_discard->setEnabled(edit.isDraft() && !edit.isApplying());
    m_apply->setText(state.recreates ? tr("Delete and create again…") : tr("Apply %n changes", nullptr, int(changes)));
    m_apply->setLook(state.recreates ? ButtonLook::Loss : ButtonLook::Primary);
    const bool isRefused = edit.textError() || rejected != edit.plan().end();
    m_apply->setEnabled(!edit.isApplying() && changes > 0 && !isRefused
                        && edit.state() == ray::ClusterEdit::State::Ready
                        && (state.recreates || (edit.checkState() == CheckState::Passed && state.undecided == 0)));
}

} // namespace raydeck::ui
