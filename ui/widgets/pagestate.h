#pragma once

#include <ui/theme/tokens.h>
#include <ui/widgets/nextstep.h>

#include <QList>
#include <QString>

namespace raydeck::ui {

/// What a page shows instead of, or as, its content. Pure data: a page computes it, a StateStack draws it.
struct PageState {
    enum class Kind {
        Loading, ///< grey bars after 150 ms; the title is read out only
        Empty,   ///< the list is complete and holds nothing
        Denied,  ///< the server refused; the text names verb and resource
        Broken,  ///< anything else that a person must act on
        Ready,   ///< the page's own content
    };
    struct Step { // numbered when there are several
        QString strong = {};
        QString text = {};
        QString code = {}; // a command that can be copied
        QList<NextStep> actions = {};

        bool operator==(const Step &) const = default;
    };
    struct Detail {
        QString key = {};
        QString value = {};

        bool operator==(const Detail &) const = default;
    };

    Kind kind = Kind::Loading;
    QString title = {};
    QString text = {};
    QList<NextStep> actions = {}; // below the text, when there are no steps to put them in
    QList<Step> steps = {};
    QList<Detail> details = {};
    QString iconName = {};        // empty: the icon of the kind
    Tone tone = Tone::Gone;       // colour of the icon

    bool operator==(const PageState &) const = default;
};

} // namespace raydeck::ui
