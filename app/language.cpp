#include <app/language.h>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace raydeck::app {

Q_LOGGING_CATEGORY(lcLanguage, "raydeck.app.language", QtInfoMsg)

void useLanguage(const QString &language)
{
    const bool isSystem = language.isEmpty() || language == "system"_L1;
    const QLocale locale = isSystem ? QLocale::system() : QLocale(language);
    auto *own = new QTranslator(QCoreApplication::instance());
    const bool isKnown = own->load(locale, u"raydeck"_s, u"_"_s, u":/i18n"_s);
    if (isKnown || own->load(u":/i18n/raydeck_en.qm"_s))
        QCoreApplication::installTranslator(own);
    qCDebug(lcLanguage).noquote() << "words of" << own->filePath();
    if (!isSystem && isKnown)
        QLocale::setDefault(locale); // numbers and dates go with the words
    if (!isSystem && !isKnown)
        qCWarning(lcLanguage).noquote() << "There are no words for the language" << language << "yet: English is used.";
    auto *qts = new QTranslator(QCoreApplication::instance());
    // Qt's own words only in the language that is shown.
    if (own->language().startsWith("en"_L1))
        return;
    if (qts->load(QLocale(own->language()), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

} // namespace raydeck::app
