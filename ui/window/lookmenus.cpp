#include <ui/window/lookmenus.h>

#include <ui/window/settings.h>

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace raydeck::ui {

void LookMenus::addSchemes(QMenu *menu, Theme &theme, Settings &settings)
{
    struct Choice {
        QString id;
        QString text;
        Theme::Scheme scheme;
    };
    auto *group = new QActionGroup(menu);
    for (const Choice &choice :
         {Choice{u"system"_s, tr("As the system"), Theme::Scheme::System},
          Choice{u"light"_s, tr("Light"), Theme::Scheme::Light}, Choice{u"dark"_s, tr("Dark"), Theme::Scheme::Dark}}) {
        QAction *action = menu->addAction(choice.text);
        action->setCheckable(true);
        action->setChecked(theme.scheme() == choice.scheme);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [&theme, &settings, choice] {
            theme.setScheme(choice.scheme);
            settings.setValue(Settings::Key::WindowScheme, choice.id);
        });
    }
}

void LookMenus::addLanguages(QMenu *menu, Settings &settings, const std::function<void(const QString &)> &say)
{
    struct Choice {
        QString id;
        QString text;
    };
    auto *group = new QActionGroup(menu);
    const QString chosen = settings.text(Settings::Key::WindowLanguage);
    // A language is named in itself, so that a person finds it whatever is shown now.
    for (const Choice &choice :
         {Choice{u"system"_s, tr("As the system")}, Choice{u"en"_s, u"English"_s}, Choice{u"zh_CN"_s, u"简体中文"_s}}) {
        QAction *action = menu->addAction(choice.text);
        action->setCheckable(true);
        action->setChecked(chosen == choice.id);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [&settings, say, choice] {
            settings.setValue(Settings::Key::WindowLanguage, choice.id);
            say(tr("The language changes when Raydeck is started again."));
        });
    }
}

} // namespace raydeck::ui
