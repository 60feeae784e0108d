#pragma once

namespace raydeck::ui {

/// Primary: one a page. Loss: bad text and line, never filled. Quiet: no ground. Fold: the head of what
/// opens and closes. Link: opens something outside.
enum class ButtonLook { Default, Primary, Loss, Quiet, Fold, Link };

} // namespace raydeck::ui
