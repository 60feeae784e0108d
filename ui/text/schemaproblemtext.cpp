#include <ui/text/schemaproblemtext.h>

#include <ui/text/problemtext.h>

#include <QCoreApplication>

namespace raydeck::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(raydeck::ui::SchemaProblemText)
};

using Code = kube::SchemaProblem::Code;

/// What `raydeck check` says as well has the words that it has there.
std::optional<ray::ProblemCode> sameIn(Code code)
{
    using Same = ray::ProblemCode;
    switch (code) {
    case Code::MapWanted: return Same::MapWanted;
    case Code::ListWanted: return Same::ListWanted;
    case Code::TextWanted: return Same::TextWanted;
    case Code::WholeNumberWanted: return Same::WholeNumberWanted;
    case Code::NumberWanted: return Same::NumberWanted;
    case Code::BooleanWanted: return Same::BooleanWanted;
    case Code::NumberOrTextWanted: return Same::NumberOrTextWanted;
    case Code::ValueWanted: return Same::ValueWanted;
    case Code::TimeWanted: return Same::DateWanted;
    case Code::FieldUnknown: return Same::FieldUnknown;
    case Code::FieldUnknownNear: return Same::FieldUnknownNear;
    case Code::FieldMissing: return Same::FieldMissing;
    case Code::FieldTwice: return Same::FieldTwice;
    case Code::ItemTwice: return Same::ItemTwice;
    case Code::NotAChoice: return Same::NotAChoice;
    case Code::NumberTooSmall: return Same::NumberTooSmall;
    case Code::NumberTooLarge: return Same::NumberTooLarge;
    case Code::TextTooShort: return Same::TextTooShort;
    case Code::TextTooLong: return Same::TextTooLong;
    case Code::ItemsTooFew: return Same::ItemsTooFew;
    case Code::ItemsTooMany: return Same::ItemsTooMany;
    case Code::PatternMissed: return Same::PatternMissed;
    case Code::QuantityWanted:
    case Code::KindOther:
    case Code::ApiVersionOther: break;
    }
    return {};
}

} // namespace

QString SchemaProblemText::text(const kube::SchemaProblem &problem)
{
    const QString first = problem.args.value(0);
    const QString second = problem.args.value(1);
    if (problem.code == Code::QuantityWanted)
        return Text::tr("\"%1\" is not a quantity such as 500m, 2 or 4Gi.").arg(first);
    if (problem.code == Code::KindOther)
        return Text::tr("This is a \"%1\", not a %2.").arg(first, second);
    if (problem.code == Code::ApiVersionOther)
        return Text::tr("This is of version \"%1\", not %2.").arg(first, second);
    const auto code = sameIn(problem.code);
    return code ? ProblemText::sentence(*code, problem.args) : QString();
}

} // namespace raydeck::ui
