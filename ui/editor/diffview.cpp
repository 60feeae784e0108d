// PLACEHOLDER, so that others can link while the real one is written: overwrite this file.
#include <ui/editor/diffview.h>

namespace raydeck::ui {

DiffView::DiffView(const Theme &, QWidget *parent) : QWidget(parent) {}
DiffView::~DiffView() = default;
void DiffView::setSides(const QList<Side> &) {}
void DiffView::setShape(Shape) {}
void DiffView::setMarks(const QList<LineMark> &) {}
int DiffView::changeCount() const { return 0; }
int DiffView::currentChange() const { return -1; }
void DiffView::goToChange(int) {}
void DiffView::goToNextChange() {}
void DiffView::goToPreviousChange() {}
void DiffView::goToLine(int, int) {}
void DiffView::selectMark(int) {}

} // namespace raydeck::ui
