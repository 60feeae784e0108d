#pragma once

#include <ui/theme/theme.h>

#include <QWidget>

namespace raydeck::test {

/// A window full of parts in their states, by name; nullptr if there is no such page. Owner: the caller.
[[nodiscard]] QWidget *galleryPage(const ui::Theme &theme, const QString &name);

} // namespace raydeck::test
