#pragma once

namespace raydeck::ui {

/// Primary: one a page. Loss: bad text and line, never filled. Quiet: no ground. Link: opens something outside.
enum class ButtonLook { Default, Primary, Loss, Quiet, Link };

} // namespace raydeck::ui
