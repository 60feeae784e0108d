#pragma once

#include <QString>

namespace raydeck::app {

/// Makes the program speak: Raydeck's texts and Qt's own. `language`: as in raydeck_zh_CN, or "system" for the first of
/// the system's languages that there is. English has a file too, for its plurals; it is used where there are no words,
/// with a warning on stderr if the language was asked for. Before the first window; once.
void useLanguage(const QString &language);

} // namespace raydeck::app
